import { describe, expect, it } from "vitest";
import type { Bench } from "./describe-provider.ts";
import { shortWait } from "./sandbox-world.ts";

/** Refusals and silences reach sync as the contract's kinds; nothing is tried twice behind its back. */
export function describeFaults(use: () => Bench): void {
  describe("refusals and silence", () => {
    it("tells how long to wait when asked to in seconds", async () => {
      const { create, faultEvents, listed } = use();
      await faultEvents({ kind: "status", status: 429, retryAfter: 37 });
      await expect(create()).rejects.toMatchObject({ kind: "rate-limited", retryAfter: 37_000 });
      expect(await listed()).toEqual([]);
    });

    it("tells how long to wait when asked to until a date", async () => {
      const { create, faultEvents } = use();
      await faultEvents({ kind: "status", status: 429, retryAfter: { dateInSeconds: 90 } });
      const error: unknown = await create().catch((cause: unknown) => cause);
      expect(error).toMatchObject({ kind: "rate-limited" });
      const { retryAfter } = error as { retryAfter: number };
      expect(retryAfter).toBeGreaterThan(88_000);
      expect(retryAfter).toBeLessThanOrEqual(91_000);
    });

    it.each([500, 502, 503, 504])(
      "calls %i unavailable and sends nothing again",
      async (status) => {
        const { create, faultEvents, world, service } = use();
        await world.control.clearRequests();
        await faultEvents({ kind: "status", status });
        await expect(create()).rejects.toMatchObject({ kind: "unavailable" });
        expect(await world.control.countRequests({ service, method: "POST" })).toBe(1);
      },
    );

    it("keeps the wait of a 503", async () => {
      const { create, faultEvents } = use();
      await faultEvents({ kind: "status", status: 503, retryAfter: 5 });
      await expect(create()).rejects.toMatchObject({ kind: "unavailable", retryAfter: 5000 });
    });

    it.each([
      "hang-after-commit",
      "reset-after-commit",
      "truncate-after-commit",
      "html-after-commit",
    ])(
      "does not know the outcome of a create after %s, and finds the event by its key",
      async (kind) => {
        const { create, faultEvents, provider, token, primary, listed, world } = use();
        const content = { id: "0199c0de-0000-7000-8000-0000000000aa" };
        await faultEvents({ kind, method: "POST" });
        if (kind.startsWith("hang")) world.patience.longest = shortWait;
        await expect(create(content)).rejects.toMatchObject({ kind: "unknown-outcome" });
        await world.control.clearFaults();
        const remoteKey = provider.remoteKey(content.id, 0);
        const place = { calendarId: primary.id, remoteKey };
        expect(await provider.findEvent(token, place)).not.toBeNull();
        expect(await listed()).toHaveLength(1);
      },
    );

    it.each(["reset-before-work", "html"])(
      "does not know the outcome after %s, and finds nothing",
      async (kind) => {
        const { create, faultEvents, provider, token, primary, world } = use();
        const id = "0199c0de-0000-7000-8000-0000000000ab";
        await faultEvents({ kind, method: "POST" });
        await expect(create({ id })).rejects.toMatchObject({ kind: "unknown-outcome" });
        await world.control.clearFaults();
        const remoteKey = provider.remoteKey(id, 0);
        expect(await provider.findEvent(token, { calendarId: primary.id, remoteKey })).toBeNull();
      },
    );

    it("does not know the outcome of a change or delete whose answer is lost", async () => {
      const { create, faultEvents, provider, token, listed } = use();
      const created = await create();
      await faultEvents({ kind: "reset-after-commit", method: "PATCH" });
      const content = { ...created.content, title: "Changed" };
      await expect(provider.updateEvent(token, { ...created, content })).rejects.toMatchObject({
        kind: "unknown-outcome",
      });
      expect((await listed())[0]?.title).toBe("Changed");
      await faultEvents({ kind: "reset-after-commit", method: "DELETE" });
      await expect(provider.deleteEvent(token, created)).rejects.toMatchObject({
        kind: "unknown-outcome",
      });
      expect(await listed()).toEqual([]);
    });

    it("tells that an access token is refused", async () => {
      const { create, world, service } = use();
      await world.control.expireAccessTokens(service);
      await expect(create()).rejects.toMatchObject({ kind: "token-rejected" });
    });

    it("never puts the token or the text of an event into an error", async () => {
      const { create, faultEvents, token } = use();
      await faultEvents({ kind: "status", status: 500 });
      const error: unknown = await create({ title: "Secret title" }).catch(
        (cause: unknown) => cause,
      );
      const said = JSON.stringify(error, Object.getOwnPropertyNames(error));
      expect(said).not.toContain(token);
      expect(said).not.toContain("Secret title");
    });
  });
}
