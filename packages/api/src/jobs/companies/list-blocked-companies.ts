import type { Deps } from "../../core/deps.ts";
import type { BlockedCompanyItem } from "../schemas.ts";
import { blockedSelect, toBlockedItem } from "./blocked-row.ts";

/** More are kept, and block; nobody reads a longer list. */
const most = 500;

/** The companies that a person blocked, by name; 500 at most. */
export async function listBlockedCompanies(
  deps: Pick<Deps, "db">,
  input: { userId: string },
): Promise<BlockedCompanyItem[]> {
  const rows = await deps.db.blockedCompany.findMany({
    where: { userId: input.userId },
    orderBy: [{ companyKey: "asc" }, { id: "asc" }],
    take: most,
    select: blockedSelect,
  });
  return rows.map(toBlockedItem);
}
