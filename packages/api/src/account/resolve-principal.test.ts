import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import { makeDeps, makeUser } from "../testing/index.ts";
import { resolvePrincipal } from "./resolve-principal.ts";

describeOnEachEngine("who calls", (open) => {
  it("is the person of a session's bearer or cookie", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    expect(user.principal).toMatchObject({ kind: "session", userId: user.userId });
    const cookieHeader = deps.auth.cookies.writeSession(user.sessionToken).split(";")[0] ?? "";
    expect(await resolvePrincipal(deps, { authorization: null, cookieHeader })).toEqual(
      user.principal,
    );
  });
});
