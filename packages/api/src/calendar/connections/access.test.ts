import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import type { Deps } from "../../core/deps.ts";
import { createSecretBox } from "../../core/secret-box.ts";
import { makeUser } from "../../testing/index.ts";
import {
  openSandboxWorld,
  type SandboxWorld,
  serviceOf,
} from "../providers/conformance/sandbox-world.ts";
import { ProviderError } from "../providers/provider.ts";
import { connectableProviders, type ConnectableProvider } from "../schemas.ts";
import { type Access, withAccess } from "./access.ts";
import { markConnection } from "./mark-connection.ts";
import { rewrapSecrets } from "./rewrap-secrets.ts";
import {
  connect,
  type ConnectionsWorld,
  makeConnectionsWorld,
} from "./testing/connections-world.ts";

const listCalendars = ({ provider, accessToken }: Access) => provider.listCalendars(accessToken);

describeOnEachEngine("access to a connection", (open) => {
  let sandbox: SandboxWorld;
  let world: ConnectionsWorld;
  let db: Db;
  let deps: Deps;
  beforeAll(async () => {
    // Leases and waiting are about real time: two processes share no clock that a test could move.
    sandbox = await openSandboxWorld({ clock: systemClock });
  });
  beforeEach(async () => {
    await sandbox.reset();
    ({ db } = await open());
    world = makeConnectionsWorld(sandbox, db);
    ({ deps } = world);
  });
  afterAll(() => sandbox.close());

  const connected = async (kind: ConnectableProvider) => {
    const user = await makeUser(deps);
    const { id } = await connect(world, user, kind);
    return { id, user, service: serviceOf[kind] };
  };
  const expire = async (id: string, kind: ConnectableProvider) => {
    await world.control.expireAccessTokens(serviceOf[kind]);
    await db.calendarCredential.update({ where: { id }, data: { tokenExpiry: new Date(0) } });
  };
  const readRow = (id: string) => db.calendarCredential.findUniqueOrThrow({ where: { id } });
  const tokenCalls = (kind: ConnectableProvider) =>
    world.control.countRequests({ service: serviceOf[kind], grantType: "refresh_token" });

  describe.each(connectableProviders)("%s", (kind) => {
    it("is given without a refresh while the token lives", async () => {
      const { id } = await connected(kind);
      await expect(withAccess(deps, id, listCalendars)).resolves.not.toEqual([]);
      expect(await tokenCalls(kind)).toBe(0);
    });

    it("costs one refresh for 20 parallel jobs in two processes, with tokens that work once", async () => {
      const { id, service } = await connected(kind);
      await world.control.set(service, { oneTimeRefreshTokens: true });
      await expire(id, kind);
      const other = world.anotherProcess();
      const jobs = Array.from({ length: 20 }, (_one, index) =>
        withAccess(index % 2 === 0 ? deps : other, id, ({ accessToken }) =>
          Promise.resolve(accessToken),
        ),
      );
      const tokens = await Promise.all(jobs);
      expect(new Set(tokens).size).toBe(1);
      expect(await tokenCalls(kind)).toBe(1);
      await withAccess(deps, id, listCalendars);
      const row = await readRow(id);
      expect(row).toMatchObject({ status: "active", refreshLeaseUntil: null });
    });

    it("refreshes once when the provider refuses a token before its time", async () => {
      const { id, service } = await connected(kind);
      await world.control.expireAccessTokens(service);
      await expect(withAccess(deps, id, listCalendars)).resolves.not.toEqual([]);
      expect(await tokenCalls(kind)).toBe(1);
    });

    it("asks to reconnect when a new token is refused too, and calls nobody after that", async () => {
      const { id } = await connected(kind);
      let uses = 0;
      const refused = () => {
        uses += 1;
        return Promise.reject(new ProviderError("token-rejected", "No."));
      };
      await expect(withAccess(deps, id, refused)).rejects.toMatchObject({ kind: "grant-dead" });
      expect(uses).toBe(2);
      expect(await readRow(id)).toMatchObject({
        status: "needs_reauth",
        statusCause: "token_rejected",
      });
      await expect(withAccess(deps, id, refused)).rejects.toMatchObject({ kind: "grant-dead" });
      expect([uses, await tokenCalls(kind)]).toEqual([2, 1]);
    });

    it("asks to reconnect when the grant is dead, after one call for any number of jobs", async () => {
      const { id, service } = await connected(kind);
      await world.control.revokeGrants(service);
      await expire(id, kind);
      const jobs = Array.from({ length: 10 }, () => withAccess(deps, id, listCalendars));
      const outcomes = await Promise.allSettled(jobs);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ status: "rejected", reason: { kind: "grant-dead" } });
      expect(await tokenCalls(kind)).toBe(1);
      expect(await readRow(id)).toMatchObject({
        status: "needs_reauth",
        statusCause: "grant_dead",
        isActive: true,
      });
    });

    it.each([
      { kind: "status", status: 503 },
      { kind: "status", status: 429 },
      { kind: "html" },
      { kind: "reset-before-work" },
    ])("stays active when the token endpoint answers %o, and works afterwards", async (fault) => {
      const { id, service } = await connected(kind);
      await expire(id, kind);
      await world.control.planFaults([
        { provider: service, path: "*token*", count: 1, ...fault } as never,
      ]);
      await expect(withAccess(deps, id, listCalendars)).rejects.toBeInstanceOf(ProviderError);
      expect(await readRow(id)).toMatchObject({ status: "active", refreshLeaseUntil: null });
      await expect(withAccess(deps, id, listCalendars)).resolves.not.toEqual([]);
    });

    it("takes no refusal of the token endpoint for one of the event", async () => {
      const { id } = await connected(kind);
      await expire(id, kind);
      const real = await deps.calendarProviders.get(kind);
      const refresh = () =>
        Promise.reject(new ProviderError("invalid", "No.", { code: "deleted_client" }));
      const calendarProviders = {
        ...deps.calendarProviders,
        get: () => Promise.resolve({ ...real, refresh }),
      };
      await expect(
        withAccess({ ...deps, calendarProviders }, id, listCalendars),
      ).rejects.toMatchObject({ kind: "unavailable", code: "deleted_client" });
      expect(await readRow(id)).toMatchObject({ status: "active", refreshLeaseUntil: null });
      await expect(withAccess(deps, id, listCalendars)).resolves.not.toEqual([]);
    });

    it("uses the newer token when another process rotated it meanwhile", async () => {
      const { id, service } = await connected(kind);
      await world.control.set(service, { oneTimeRefreshTokens: true });
      await expire(id, kind);
      const slow = await overtaken(world, id, kind);
      await expect(withAccess(slow, id, listCalendars)).resolves.not.toEqual([]);
      expect(await tokenCalls(kind)).toBe(2);
      expect(await readRow(id)).toMatchObject({ status: "active", tokenVersion: 1 });
    });

    it("loses nothing when the process dies between rotation and commit, but may ask to reconnect", async () => {
      const { id, service } = await connected(kind);
      await world.control.set(service, { oneTimeRefreshTokens: true });
      await expire(id, kind);
      const dying = { ...deps, secretBox: { ...deps.secretBox, seal: () => crash() } };
      await expect(withAccess(dying, id, listCalendars)).rejects.toThrow("crash");
      await expect(withAccess(deps, id, listCalendars)).rejects.toMatchObject({
        kind: "grant-dead",
      });
      expect(await readRow(id)).toMatchObject({ status: "needs_reauth", isActive: true });
    });

    it("goes on with the old token after such a death where the provider lets it live", async () => {
      const { id } = await connected(kind);
      await expire(id, kind);
      const dying = { ...deps, secretBox: { ...deps.secretBox, seal: () => crash() } };
      await expect(withAccess(dying, id, listCalendars)).rejects.toThrow("crash");
      await expect(withAccess(deps, id, listCalendars)).resolves.not.toEqual([]);
    });

    it("never uses secrets that were moved from another person's row", async () => {
      const { id } = await connected(kind);
      const other = await makeUser(deps);
      const [, second] = await world.control.accounts(serviceOf[kind]);
      const theirs = await connect(world, other, kind, { account: second?.id });
      const { secrets } = await readRow(id);
      await db.calendarCredential.update({ where: { id: theirs.id }, data: { secrets } });
      await world.control.clearRequests();
      await expect(withAccess(deps, theirs.id, listCalendars)).rejects.toMatchObject({
        kind: "grant-dead",
      });
      expect(await world.control.countRequests()).toBe(0);
      expect(await readRow(theirs.id)).toMatchObject({
        status: "needs_reauth",
        statusCause: "secrets_unreadable",
      });
    });
  });

  it("waits for a holder that died until its lease has run out", async () => {
    const { id } = await connected("google");
    await expire(id, "google");
    const soon = new Date(Date.now() + 400);
    await db.calendarCredential.update({
      where: { id },
      data: { refreshLeaseUntil: soon, refreshFence: 7 },
    });
    await withAccess(deps, id, listCalendars);
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
    expect(await tokenCalls("google")).toBe(1);
  });

  it("is refused for a connection that is gone", async () => {
    const missing = withAccess(deps, "0199c0de-0000-7000-8000-000000000009", listCalendars);
    await expect(missing).rejects.toMatchObject({ code: "not_connected" });
  });

  it("is not stopped by a late verdict on tokens that were replaced since", async () => {
    const { id } = await connected("google");
    await expire(id, "google");
    await withAccess(deps, id, listCalendars);
    const late = { connectionId: id, status: "needs_reauth", cause: "grant_dead" } as const;
    expect(await markConnection(deps, { ...late, tokenVersion: 0 })).toBe(false);
    expect(await readRow(id)).toMatchObject({ status: "active" });
  });

  it("survives a new app secret, and the old one can go after rewrapping", async () => {
    const { id } = await connected("google");
    const [oldSecret] = deps.config.appSecrets;
    const newSecret = "another-test-secret-of-32-characters";
    const both = { ...deps, secretBox: createSecretBox([newSecret, oldSecret]) };
    await expect(withAccess(both, id, listCalendars)).resolves.not.toEqual([]);
    expect(await rewrapSecrets(both)).toEqual({ rewrapped: 1, unreadable: 0 });
    expect(await rewrapSecrets(both)).toEqual({ rewrapped: 0, unreadable: 0 });
    const onlyNew = { ...deps, secretBox: createSecretBox([newSecret]) };
    await expect(withAccess(onlyNew, id, listCalendars)).resolves.not.toEqual([]);
    const lost = { ...deps, secretBox: createSecretBox(["a-third-test-secret-of-32-characters"]) };
    expect(await rewrapSecrets(lost)).toEqual({ rewrapped: 0, unreadable: 1 });
    await expect(withAccess(lost, id, listCalendars)).rejects.toMatchObject({ kind: "grant-dead" });
  });

  /** A process whose lease runs out in the middle of its refresh, so that another one refreshes first. */
  async function overtaken(
    { anotherProcess }: ConnectionsWorld,
    id: string,
    kind: ConnectableProvider,
  ): Promise<Deps> {
    const slow = anotherProcess();
    const provider = await slow.calendarProviders.get(kind);
    const late = {
      ...provider,
      refresh: async (secrets: string) => {
        await db.calendarCredential.update({
          where: { id },
          data: { refreshLeaseUntil: new Date(0) },
        });
        await withAccess(deps, id, listCalendars);
        return provider.refresh(secrets);
      },
    };
    return {
      ...slow,
      calendarProviders: { ...slow.calendarProviders, get: () => Promise.resolve(late) },
    };
  }
});

function crash(): never {
  throw new Error("crash");
}
