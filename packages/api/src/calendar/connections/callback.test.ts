import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../core/deps.ts";
import {
  createFakeClock,
  type FakeClock,
  makeCaller,
  makeDeps,
  makeUser,
  type TestUser,
} from "../../testing/index.ts";
import {
  openSandboxWorld,
  redirectUri,
  type SandboxWorld,
  serviceOf,
} from "../providers/conformance/sandbox-world.ts";
import { connectableProviders, type ConnectableProvider } from "../schemas.ts";
import {
  beginConnection,
  type ConnectionsWorld,
  makeConnectionsWorld,
} from "./testing/connections-world.ts";

interface Begun {
  kind: ConnectableProvider;
  state: string;
  code: string;
}

/** One way to come back that must be refused before anything is sent. */
interface Attack {
  name: string;
  /** Answers who calls and with what. */
  make: (stage: Stage, begun: Begun) => Promise<Attempt> | Attempt;
}

interface Attempt {
  caller: TestUser["caller"];
  input: Parameters<TestUser["caller"]["calendar"]["connections"]["complete"]>[0];
}

interface Stage {
  world: ConnectionsWorld;
  clock: FakeClock;
  victim: TestUser;
  attacker: TestUser;
}

const other = (kind: ConnectableProvider) => (kind === "google" ? "outlook" : "google");

const attacks: Attack[] = [
  {
    name: "without a state",
    make: ({ victim }, { code }) => ({
      caller: victim.caller,
      input: { code, redirectUri } as Attempt["input"],
    }),
  },
  { name: "with an empty state", make: withInput({ state: "" }) },
  { name: "with a state of spaces", make: withInput({ state: "   " }) },
  { name: "with a state that was never given", make: withInput({ state: "A".repeat(43) }) },
  { name: "with a state that is far too long", make: withInput({ state: "A".repeat(501) }) },
  { name: "with the state in another case", make: alter((state) => swapCase(state)) },
  { name: "with the state cut short", make: alter((state) => state.slice(0, -1)) },
  { name: "with something after the state", make: alter((state) => `${state}A`) },
  { name: "from another issuer", make: withInput({ iss: "https://issuer.invalid" }) },
  { name: "from an issuer without a name", make: withInput({ iss: "" }) },
  { name: "with an empty code", make: withInput({ code: "" }) },
  { name: "with a code that is far too long", make: withInput({ code: "c".repeat(4001) }) },
  {
    name: "with another provider named",
    make: (stage, begun) => ({
      caller: stage.victim.caller,
      input: { ...begunInput(begun), provider: other(begun.kind) },
    }),
  },
  { name: "with a provider that does not exist", make: withInput({ provider: "icloud" as never }) },
  {
    name: "with another port in the redirect URI",
    make: withInput({ redirectUri: "http://localhost:3001/calendar/callback" }),
  },
  {
    name: "with 127.0.0.1 for localhost in the redirect URI",
    make: withInput({ redirectUri: "http://127.0.0.1:3000/calendar/callback" }),
  },
  {
    name: "with a foreign redirect URI",
    make: withInput({ redirectUri: "https://evil.example/calendar/callback" }),
  },
  {
    name: "a second time",
    make: async ({ victim, world }, begun) => {
      await victim.caller.calendar.connections.complete(begunInput(begun));
      await world.control.clearRequests();
      return { caller: victim.caller, input: begunInput(begun) };
    },
  },
  {
    name: "after it was given up",
    make: async ({ victim }, begun) => {
      await victim.caller.calendar.connections.abandon({
        state: begun.state,
        error: "access_denied",
      });
      return { caller: victim.caller, input: begunInput(begun) };
    },
  },
  {
    name: "ten minutes later",
    make: async ({ victim, clock }, begun) => {
      await clock.advance(10 * 60_000);
      return { caller: victim.caller, input: begunInput(begun) };
    },
  },
  {
    name: "from another session of the same person",
    make: async ({ victim, world }, begun) => {
      const principal = { kind: "session", userId: victim.userId, sessionId: "another" } as const;
      return { caller: makeCaller(world.deps, { principal }), input: begunInput(begun) };
    },
  },
  {
    name: "with an API token of the same person",
    make: ({ victim, world }, begun) => {
      const principal = {
        kind: "token",
        userId: victim.userId,
        tokenId: "t",
        scope: "write",
      } as const;
      return { caller: makeCaller(world.deps, { principal }), input: begunInput(begun) };
    },
  },
  {
    name: "by another person",
    make: ({ attacker }, begun) => ({ caller: attacker.caller, input: begunInput(begun) }),
  },
  {
    name: "by another person who claims the same session",
    make: ({ attacker, victim, world }, begun) => {
      const principal = { ...victim.principal, userId: attacker.userId };
      return { caller: makeCaller(world.deps, { principal }), input: begunInput(begun) };
    },
  },
  {
    name: "by nobody",
    make: ({ world }, begun) => ({
      caller: makeCaller(world.deps, { principal: null }),
      input: begunInput(begun),
    }),
  },
  {
    name: "with a token that may only read",
    make: ({ victim, world }, begun) => {
      const principal = {
        kind: "token",
        userId: victim.userId,
        tokenId: "t",
        scope: "read",
      } as const;
      return { caller: makeCaller(world.deps, { principal }), input: begunInput(begun) };
    },
  },
];

function begunInput({ state, code }: Begun): Attempt["input"] {
  return { state, code, redirectUri };
}

function withInput(change: Partial<Attempt["input"]>): Attack["make"] {
  return ({ victim }, begun) => ({
    caller: victim.caller,
    input: { ...begunInput(begun), ...change },
  });
}

function alter(change: (state: string) => string): Attack["make"] {
  return ({ victim }, begun) => ({
    caller: victim.caller,
    input: { ...begunInput(begun), state: change(begun.state) },
  });
}

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (one) =>
    one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase(),
  );
}

describeOnEachEngine("the OAuth callback", (open) => {
  let sandbox: SandboxWorld;
  let clock: FakeClock;
  let world: ConnectionsWorld;
  let db: Db;
  let deps: Deps;
  let victim: TestUser;
  let attacker: TestUser;
  beforeAll(async () => {
    clock = createFakeClock({ autoAdvance: true });
    sandbox = await openSandboxWorld({ clock });
    ({ db } = await open());
    world = makeConnectionsWorld(sandbox, db);
    ({ deps } = world);
  });
  beforeEach(async () => {
    await sandbox.reset();
    await db.calendarCredential.deleteMany();
    victim = await makeUser(deps);
    attacker = await makeUser(deps);
  });
  afterAll(() => sandbox.close());

  const outlookIssuer = () => `${sandbox.config.microsoft?.authority}/some-tenant/v2.0`;

  describe.each(connectableProviders)("%s", (kind) => {
    const begin = async (user = victim): Promise<Begun> => ({
      kind,
      ...(await beginConnection(world, user, kind)),
    });

    it.each(attacks)("sends no token request when it comes $name", async ({ make }) => {
      const begun = await begin();
      await world.control.clearRequests();
      const { caller, input } = await make({ world, clock, victim, attacker }, begun);
      const attempt = caller.calendar.connections.complete(input);
      await expect(attempt).rejects.toMatchObject({ name: "TRPCError" });
      const calls = await world.control.requests();
      expect(calls.filter(({ kind: type }) => type === "token")).toEqual([]);
      expect(await db.calendarCredential.count({ where: { userId: attacker.userId } })).toBe(0);
    });

    it("connects when the issuer that answered names itself", async () => {
      const begun = await begin();
      const iss = { google: sandbox.config.google?.issuer, outlook: outlookIssuer() }[kind];
      const input = { ...begunInput(begun), iss };
      const item = await victim.caller.calendar.connections.complete(input);
      expect(item).toMatchObject({ provider: kind, status: "active" });
    });

    it("does not take the other provider's issuer", async () => {
      const begun = await begin();
      const iss = { outlook: sandbox.config.google?.issuer, google: outlookIssuer() }[kind];
      const input = { ...begunInput(begun), iss };
      await expect(victim.caller.calendar.connections.complete(input)).rejects.toThrow(
        "did not come from",
      );
    });

    it("connects once when the same callback comes ten times at once", async () => {
      const begun = await begin();
      await world.control.clearRequests();
      const attempts = Array.from({ length: 10 }, () =>
        victim.caller.calendar.connections.complete(begunInput(begun)),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await world.control.countRequests({ grantType: "authorization_code" })).toBe(1);
    });

    it("does not connect with a code that belongs to another flow", async () => {
      const mine = await begin();
      const theirs = await begin(attacker);
      await expect(
        victim.caller.calendar.connections.complete({ ...begunInput(mine), code: theirs.code }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
      expect(await db.calendarCredential.count()).toBe(0);
    });

    it("does not connect with a code of the other provider", async () => {
      const mine = await begin();
      const theirs = await beginConnection(world, victim, other(kind));
      await expect(
        victim.caller.calendar.connections.complete({ ...begunInput(mine), code: theirs.code }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
      expect(await db.calendarCredential.count()).toBe(0);
    });

    it("keeps neither state nor verifier readable in the database", async () => {
      const { state } = await begin();
      const rows = await db.calendarOauthRequest.findMany();
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(state);
      const sent = sandbox.seen.flatMap(
        ({ body = "" }) => body.match(/code_verifier=([^&]+)/)?.[1] ?? [],
      );
      for (const verifier of sent) expect(JSON.stringify(rows)).not.toContain(verifier);
    });

    it("still lets the right session in after somebody else tried", async () => {
      const begun = await begin();
      const stolen = attacker.caller.calendar.connections.complete(begunInput(begun));
      await expect(stolen).rejects.toMatchObject({ code: "BAD_REQUEST" });
      const item = await victim.caller.calendar.connections.complete(begunInput(begun));
      expect(item).toMatchObject({ provider: kind, isActive: true, status: "active" });
    });

    it("says in words why the provider sent no code", async () => {
      const { connections } = victim.caller.calendar;
      const denied = await beginConnection(world, victim, kind, { deny: true });
      const error = denied.answer.searchParams.get("error") ?? "";
      const { reason } = await connections.abandon({ state: denied.state, error });
      expect(reason).toMatch(/did not give Huntboard access/);
      await expect(connections.abandon({ state: denied.state, error })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    });

    it.each([
      ["https://evil.example/calendar/callback"],
      ["http://localhost:3000/calendar/callback?next=https://evil.example"],
      ["http://localhost:3000/calendar/callback#x"],
      ["http://user@localhost:3000/calendar/callback"],
      ["http://localhost.evil.example/calendar/callback"],
      ["http://localhost:3000/calendar/callback/"],
      ["http://localhost:3000/calendar/../calendar/callback"],
      ["http://127.0.0.2:3000/calendar/callback"],
      ["https://localhost:3000/calendar/callback"],
      ["javascript:alert(1)"],
    ])("does not begin with the redirect URI %s", async (uri) => {
      await expect(
        victim.caller.calendar.connections.authorize({ provider: kind, redirectUri: uri }),
      ).rejects.toMatchObject({ message: expect.stringContaining("redirectUri") });
    });

    it.each([
      "http://localhost:3000/calendar/callback",
      "http://localhost:5173/calendar/callback",
      "http://127.0.0.1:40123/calendar/callback",
      "http://[::1]:3000/calendar/callback",
    ])("begins with the loopback redirect URI %s", async (uri) => {
      const begun = await victim.caller.calendar.connections.authorize({
        provider: kind,
        redirectUri: uri,
      });
      expect(new URL(begun.authorizationUrl).searchParams.get("redirect_uri")).toBe(uri);
    });

    it("takes its own redirect URI alone once PUBLIC_URL is set", async () => {
      const config = { ...deps.config, publicUrl: "https://jobs.example", publicUrlSet: true };
      const caller = makeCaller({ ...deps, config }, { principal: victim.principal });
      const { authorize } = caller.calendar.connections;
      await expect(authorize({ provider: kind, redirectUri })).rejects.toMatchObject({
        message: expect.stringContaining("https://jobs.example/calendar/callback"),
      });
      const own = { provider: kind, redirectUri: "https://jobs.example/calendar/callback" };
      await expect(authorize(own)).resolves.toHaveProperty("state");
    });

    it("refuses every forged ID token and keeps nothing", async () => {
      const service = serviceOf[kind];
      await world.control.set(service, { forgedIdToken: "wrong-audience" });
      const begun = await begin();
      await expect(
        victim.caller.calendar.connections.complete(begunInput(begun)),
      ).rejects.toMatchObject({ message: expect.stringContaining("could not be verified") });
      expect(await db.calendarCredential.count()).toBe(0);
    });
  });

  it("says that an administrator has to consent, with the link", async () => {
    await world.control.set("microsoft", { requireAdminConsent: true });
    const accounts = await world.control.accounts("microsoft");
    const work = accounts.find(({ tenantId }) => tenantId?.startsWith("9188040d") === false);
    const { state, answer } = await beginConnection(world, victim, "outlook", {
      account: work?.id,
    });
    const { reason } = await victim.caller.calendar.connections.abandon({
      state,
      error: answer.searchParams.get("error") ?? "",
      errorDescription: answer.searchParams.get("error_description") ?? "",
    });
    expect(reason).toContain("administrator");
    expect(reason).toContain("/adminconsent?client_id=");
  });

  it("does not begin with a provider that has no keys", async () => {
    const bare = makeDeps({ db, clock, config: { ...deps.config, google: null } });
    const caller = makeCaller(bare, { principal: victim.principal });
    await expect(
      caller.calendar.connections.authorize({ provider: "google", redirectUri }),
    ).rejects.toMatchObject({ message: expect.stringContaining("no keys") });
  });
});
