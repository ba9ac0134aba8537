import { redirect, json } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import type { Route, SandboxRequest } from "../../http/router.ts";
import { answerError, issueCode } from "../../oauth/answer.ts";
import { answerUrl, authorizeErrorPage, consentPage } from "../../oauth/consent-page.ts";
import { isRegisteredRedirectUri } from "../../oauth/redirect-uri.ts";
import { hasDoubledName, isS256Challenge, readForm } from "../../oauth/request-form.ts";
import { requireCaller } from "./access.ts";
import { canonicalScope, isIdentityScope, scopeLabels } from "./scopes.ts";
import { googleClient } from "./state.ts";
import type { GoogleState } from "./state.ts";
import { revoke, token } from "./token.ts";

const authorizePath = "/google/o/oauth2/v2/auth";

export function oauthRoutes(state: GoogleState): Route[] {
  const { service } = state;
  return [
    {
      method: "GET",
      path: "/google/.well-known/openid-configuration",
      kind: "page",
      service,
      handle: () => json(200, discovery(state.base(), state.baseUrl())),
    },
    {
      method: "GET",
      path: "/google/oauth2/v3/certs",
      kind: "page",
      service,
      handle: () => json(200, { keys: state.signingKey.publicKeys(service) }),
    },
    {
      method: "GET",
      path: authorizePath,
      kind: "page",
      service,
      handle: (request) => ask(state, request),
    },
    {
      method: "POST",
      path: authorizePath,
      kind: "page",
      service,
      handle: (request) => consent(state, request),
    },
    {
      method: "POST",
      path: "/google/token",
      kind: "token",
      service,
      handle: (request) => token(state, request),
    },
    {
      method: "POST",
      path: "/google/revoke",
      kind: "token",
      service,
      handle: (request) => revoke(state, request),
    },
    {
      method: "GET",
      path: "/v1/userinfo",
      kind: "api",
      service,
      handle: (request) => userInfo(state, request),
    },
    {
      method: "GET",
      path: "/oauth2/v3/userinfo",
      kind: "api",
      service,
      handle: (request) => userInfo(state, request),
    },
  ];
}

function discovery(base: string, root: string) {
  return {
    issuer: base,
    authorization_endpoint: `${base}/o/oauth2/v2/auth`,
    token_endpoint: `${base}/token`,
    revocation_endpoint: `${base}/revoke`,
    userinfo_endpoint: `${root}/v1/userinfo`,
    jwks_uri: `${base}/oauth2/v3/certs`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "email", "profile"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    code_challenge_methods_supported: ["S256"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    authorization_response_iss_parameter_supported: true,
  };
}

/** What is wrong with an authorization request: shown to the person, or sent to the client, never both. */
type Problem = { show: string; detail: string } | { error: string; description: string };

function problemOf(state: GoogleState, query: URLSearchParams): Problem | undefined {
  if (hasDoubledName(query))
    return { show: "Error 400: invalid_request", detail: "A parameter was sent twice." };
  if (query.get("client_id") !== googleClient.id) {
    return { show: "Error 401: invalid_client", detail: "The OAuth client was not found." };
  }
  if (!isRegisteredRedirectUri(query.get("redirect_uri") ?? "", state.redirectUris())) {
    return {
      show: "Error 400: redirect_uri_mismatch",
      detail: "The redirect URI is not one of the registered ones.",
    };
  }
  const invalid = (description: string) => ({ error: "invalid_request", description });
  if (query.get("response_type") !== "code")
    return { error: "unsupported_response_type", description: "Only code is supported." };
  if (query.get("code_challenge_method") !== "S256")
    return invalid("code_challenge_method must be S256.");
  if (!isS256Challenge(query.get("code_challenge") ?? ""))
    return invalid("code_challenge is missing or malformed.");
  const scopes = scopesOf(query);
  if (scopes.length === 0) return invalid("Missing required parameter: scope");
  const unknown = scopes.find((scope) => !(scope in scopeLabels));
  if (unknown !== undefined)
    return {
      error: "invalid_scope",
      description: `Some requested scopes were invalid: ${unknown}`,
    };
  const access = query.get("access_type");
  if (access !== null && access !== "offline" && access !== "online")
    return invalid("access_type must be online or offline.");
  const prompts = promptsOf(query);
  if (!prompts.every((one) => ["none", "consent", "select_account"].includes(one)))
    return invalid("Unknown prompt.");
  if (prompts.includes("none"))
    return { error: "interaction_required", description: "The person has to choose." };
  return undefined;
}

function refusal(query: URLSearchParams, problem: Problem): Reply {
  if ("show" in problem) return authorizeErrorPage({ title: problem.show, detail: problem.detail });
  return answerError(query, problem);
}

function scopesOf(query: URLSearchParams): string[] {
  return [...new Set((query.get("scope") ?? "").split(" ").filter(Boolean))];
}

function promptsOf(query: URLSearchParams): string[] {
  return (query.get("prompt") ?? "").split(" ").filter(Boolean);
}

function ask(state: GoogleState, { query }: SandboxRequest): Reply {
  const problem = problemOf(state, query);
  if (problem) return refusal(query, problem);
  const accounts = state.accounts.values();
  const hint = query.get("login_hint");
  const chosen = accounts.find(({ id, email }) => id === hint || email === hint) ?? accounts[0];
  const labelled = scopesOf(query).map((scope) => ({ scope, label: scopeLabels[scope] ?? scope }));
  return consentPage({
    serviceTitle: "Google Calendar",
    appName: "Huntboard",
    action: authorizePath,
    sealed: state.seal.seal(query),
    accounts: accounts.map(({ id, email, name }) => ({ id, label: `${name} (${email})` })),
    chosenAccount: chosen?.id ?? "",
    optionalScopes: labelled.filter(({ scope }) => !isIdentityScope(scope)),
    fixedScopes: labelled.filter(({ scope }) => isIdentityScope(scope)),
    formTarget: new URL(query.get("redirect_uri") ?? "").origin,
  });
}

function consent(state: GoogleState, request: SandboxRequest): Reply {
  const form = readForm(request);
  const query = form && state.seal.open(form.get("request") ?? "");
  if (!form || !query)
    return authorizeErrorPage({
      title: "Error 400: invalid_request",
      detail: "Start again from the app.",
    });
  // Settings may have changed since the page was shown.
  const problem = problemOf(state, query);
  if (problem) return refusal(query, problem);
  const answer = (fields: Record<string, string | null>) =>
    redirect(
      answerUrl(query.get("redirect_uri") ?? "", {
        state: query.get("state"),
        iss: state.base(),
        ...fields,
      }),
    );
  if (form.get("decision") === "deny") return answer({ error: "access_denied" });
  const account = state.accounts.get(form.get("account") ?? "") ?? state.accounts.values()[0];
  if (!account) return answer({ error: "access_denied" });

  const ticked = new Set(
    [...form].filter(([name]) => name.startsWith("scope_")).map(([, value]) => value),
  );
  const asked = scopesOf(query);
  const dropped = state.options().droppedScopes;
  const accepted = asked
    .filter((scope) => isIdentityScope(scope) || ticked.has(scope))
    .filter((scope) => !dropped.includes(scope))
    .map(canonicalScope);
  const earlier = state.oauth.grants
    .values()
    .filter(
      (grant) =>
        grant.service === state.service && grant.account === account.id && grant.endedBy === null,
    );
  const kept =
    query.get("include_granted_scopes") === "true" ? earlier.flatMap(({ scopes }) => scopes) : [];
  const scopes = [...new Set([...accepted, ...kept])];
  const { code } = issueCode(state, query, {
    account: account.id,
    scopes,
    // A refresh token comes only with a consent screen that was really needed: asked for, or the first one.
    offline:
      query.get("access_type") === "offline" &&
      (promptsOf(query).includes("consent") || earlier.length === 0),
    prefix: { grant: "g", code: "4/0" },
  });
  return answer({ code, scope: scopes.join(" "), authuser: "0", prompt: "consent" });
}

function userInfo(state: GoogleState, request: SandboxRequest): Reply {
  const { account, scopes } = requireCaller(state, request);
  const granted = (name: string) =>
    scopes.includes(`https://www.googleapis.com/auth/userinfo.${name}`);
  return json(200, {
    sub: account.id,
    ...(granted("profile") ? { name: account.name } : {}),
    ...(granted("email") ? { email: account.email, email_verified: account.emailVerified } : {}),
  });
}
