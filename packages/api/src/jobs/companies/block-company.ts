import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { companyKey } from "../../core/search-keys.ts";
import type { BlockedCompanyItem, blockCompanyInput } from "../schemas.ts";
import { blockedSelect, toBlockedItem } from "./blocked-row.ts";

/** Keeps a company's jobs out of the recommendations, whatever legal form it is written with; a second time changes nothing. */
export async function blockCompany(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof blockCompanyInput> & { userId: string },
): Promise<BlockedCompanyItem> {
  const { userId, name } = input;
  const key = companyKey(name);
  await deps.db.blockedCompany.createMany({
    data: [{ userId, name, companyKey: key, createdAt: new Date(deps.clock.now()) }],
    skipDuplicates: true,
  });
  const row = await deps.db.blockedCompany.findUniqueOrThrow({
    where: { userId_companyKey: { userId, companyKey: key } },
    select: blockedSelect,
  });
  return toBlockedItem(row);
}
