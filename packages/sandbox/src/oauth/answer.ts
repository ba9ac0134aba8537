import { redirect, type Reply } from "../http/reply.ts";
import type { ServiceContext } from "../services/contract.ts";
import { answerUrl } from "./consent-page.ts";

/** Sends a refused authorization request back to the client (RFC 6749 §4.1.2.1). */
export function answerError(
  query: URLSearchParams,
  { error, description }: { error: string; description: string },
): Reply {
  return redirect(
    answerUrl(query.get("redirect_uri") ?? "", {
      error,
      error_description: description,
      state: query.get("state"),
    }),
  );
}

/** Stores what a person consented to, and a code for it that works once. */
export function issueCode(
  state: Pick<ServiceContext, "oauth" | "store" | "now"> & { service: string },
  query: URLSearchParams,
  consent: {
    account: string;
    scopes: string[];
    /** Whether the exchange hands out a refresh token. */
    offline: boolean;
    /** What the provider's grants and codes begin with. */
    prefix: { grant: string; code: string };
  },
): { code: string; grantId: string } {
  const { account, scopes, offline, prefix } = consent;
  const now = state.now();
  const grantId = `${prefix.grant}${state.store.nextSequence()}`;
  state.oauth.grants.put(grantId, {
    id: grantId,
    service: state.service,
    account,
    scopes,
    createdAt: now,
    endedBy: null,
  });
  const code = state.oauth.codes.issue(prefix.code, {
    grantId,
    redirectUri: query.get("redirect_uri") ?? "",
    challenge: query.get("code_challenge") ?? "",
    nonce: query.get("nonce"),
    offline,
    issuedAt: now,
    used: false,
    scopes,
  });
  return { code, grantId };
}
