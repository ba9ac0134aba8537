import { forgeries } from "@huntboard/sandbox";
import { describe, expect, it } from "vitest";
import type { Bench } from "./describe-provider.ts";
import { consent, loadProvider, shortWait, signIn } from "./sandbox-world.ts";

/** Consent, ID token, refresh and revoke. */
export function describeSignIn(use: () => Bench): void {
  describe("sign-in", () => {
    it("asks with PKCE S256, state and nonce, and for lasting access", async () => {
      const { provider, kind } = use();
      const url = new URL(
        await provider.authorizationUrl({
          redirectUri: "http://localhost:3000/calendar/callback",
          state: "the-state",
          nonce: "the-nonce",
          codeChallenge: "c".repeat(43),
        }),
      );
      const asked = Object.fromEntries(url.searchParams);
      expect(asked).toMatchObject({
        response_type: "code",
        state: "the-state",
        nonce: "the-nonce",
        code_challenge: "c".repeat(43),
        code_challenge_method: "S256",
        redirect_uri: "http://localhost:3000/calendar/callback",
      });
      const lasting = kind === "google" ? asked["access_type"] : asked["scope"];
      expect(lasting).toContain("offline");
    });

    it("gives an account, a token and everything needed to write", async () => {
      const { grant, world, service } = use();
      const [account] = await world.control.accounts(service);
      expect(grant.missingScopes).toEqual([]);
      expect(grant.accountEmail).toBe(account?.email);
      expect(grant.expiresAt).toBeGreaterThan(world.clock.now() + 50 * 60_000);
    });

    it("names an account by its id, whatever its address", async () => {
      const { world, service, provider, kind } = use();
      const extra = kind === "google" ? {} : { tenantId: "11111111-2222-4333-8444-555555555555" };
      const one = await world.control.addAccount(service, { email: "same@example.com", ...extra });
      const other = await world.control.addAccount(service, {
        email: "same@example.com",
        ...(kind === "google" ? {} : { tenantId: "99999999-2222-4333-8444-555555555555" }),
      });
      const first = await signIn(world, provider, { account: one.id });
      const second = await signIn(world, provider, { account: other.id });
      expect(first.accountEmail).toBe(second.accountEmail);
      expect(first.accountKey).not.toBe(second.accountKey);
      expect((await signIn(world, provider, { account: one.id })).accountKey).toBe(
        first.accountKey,
      );
    });

    it.each(forgeries)("does not believe an ID token with %s", async (forgery) => {
      const { world, service, provider } = use();
      await world.control.set(service, { forgedIdToken: forgery });
      await expect(signIn(world, provider)).rejects.toMatchObject({ kind: "untrusted" });
    });

    it("refuses a code that comes with another flow's verifier", async () => {
      const { world, provider } = use();
      const one = await consent(world, provider);
      const two = await consent(world, provider);
      await expect(
        provider.exchangeCode({ ...one, codeVerifier: two.codeVerifier }),
      ).rejects.toMatchObject({ kind: "grant-dead" });
    });

    it("refuses a code whose ID token carries another flow's nonce", async () => {
      const { world, provider } = use();
      const one = await consent(world, provider);
      await expect(provider.exchangeCode({ ...one, nonce: "another" })).rejects.toMatchObject({
        kind: "untrusted",
      });
    });

    it("refuses a code of the other provider", async () => {
      const { world, provider, kind } = use();
      const other = await loadProvider(world, kind === "google" ? "outlook" : "google");
      const theirs = await consent(world, other);
      await expect(provider.exchangeCode(theirs)).rejects.toMatchObject({ kind: "grant-dead" });
    });

    it("names the missing scope when the person gave less", async () => {
      const { world, service, provider, kind } = use();
      const scope =
        kind === "google"
          ? "https://www.googleapis.com/auth/calendar.events.owned"
          : "Calendars.ReadWrite";
      await world.control.set(service, { droppedScopes: [scope] });
      expect((await signIn(world, provider)).missingScopes).toEqual([scope]);
    });

    it("works on with a refreshed token, and again with the secrets that came with it", async () => {
      const { world, service, provider, grant } = use();
      await world.control.set(service, { oneTimeRefreshTokens: true });
      const first = await provider.refresh(grant.secrets);
      const second = await provider.refresh(first.secrets);
      expect(second.accessToken).not.toBe(grant.accessToken);
      expect(second.missingScopes).toEqual([]);
      expect(second.expiresAt).toBeGreaterThan(world.clock.now());
      expect(await provider.listCalendars(second.accessToken)).not.toEqual([]);
      await expect(provider.refresh(grant.secrets)).rejects.toMatchObject({ kind: "grant-dead" });
    });

    it("keeps the refresh token when an answer brings none", async () => {
      const { provider, grant } = use();
      const first = await provider.refresh(grant.secrets);
      const { accessToken } = await provider.refresh(first.secrets);
      expect(await provider.listCalendars(accessToken)).not.toEqual([]);
    });

    it.each(["revoked", "password-changed", "inactive", "consent-withdrawn"] as const)(
      "says that a grant is dead after %s",
      async (cause) => {
        const { world, service, provider, grant } = use();
        await world.control.revokeGrants(service, undefined, cause);
        await expect(provider.refresh(grant.secrets)).rejects.toMatchObject({ kind: "grant-dead" });
      },
    );

    it.each([
      [{ kind: "status", status: 503, retryAfter: 4 }, "unavailable"],
      [{ kind: "status", status: 500 }, "unavailable"],
      [{ kind: "status", status: 429, retryAfter: 4 }, "rate-limited"],
      [{ kind: "reset-before-work" }, "unknown-outcome"],
      [{ kind: "truncate-after-commit" }, "unknown-outcome"],
      [{ kind: "html-after-commit" }, "unknown-outcome"],
      [{ kind: "hang-after-commit" }, "unknown-outcome"],
      [{ kind: "invalid-grant" }, "grant-dead"],
    ])(
      "does not take %o at the token endpoint for a dead grant unless it says so",
      async (fault, kind) => {
        const { world, service, provider, grant } = use();
        await world.control.planFaults([
          { provider: service, path: "*token*", count: 1, ...fault } as never,
        ]);
        if (fault.kind.startsWith("hang")) world.patience.longest = shortWait;
        await expect(provider.refresh(grant.secrets)).rejects.toMatchObject({ kind });
        await world.control.clearFaults();
        await provider.refresh(grant.secrets);
      },
    );

    it("calls secrets that are no grant dead", async () => {
      const { provider } = use();
      await expect(provider.refresh("{}")).rejects.toMatchObject({ kind: "grant-dead" });
    });

    it("ends the grant at the provider where there is a way", async () => {
      const { provider, grant, kind } = use();
      const outcome = await provider.revoke(grant.secrets);
      expect(outcome).toBe(kind === "google" ? "revoked" : "unsupported");
      if (kind === "outlook") return;
      await expect(provider.refresh(grant.secrets)).rejects.toMatchObject({ kind: "grant-dead" });
      expect(await provider.revoke(grant.secrets)).toBe("revoked");
    });
  });
}
