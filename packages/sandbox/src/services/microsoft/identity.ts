import { json, redirect } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import type { Route, SandboxRequest } from "../../http/router.ts";
import { answerError, issueCode } from "../../oauth/answer.ts";
import { answerUrl, authorizeErrorPage, consentPage } from "../../oauth/consent-page.ts";
import { isRegisteredRedirectUri } from "../../oauth/redirect-uri.ts";
import { hasDoubledName, isS256Challenge, readForm } from "../../oauth/request-form.ts";
import { adminConsentRoutes } from "./admin-consent.ts";
import { identityError } from "./errors.ts";
import { readScopes, scopeLabels } from "./scopes.ts";
import { consumerTenant, microsoftClient } from "./state.ts";
import type { MicrosoftAccount, MicrosoftState } from "./state.ts";
import { token } from "./token.ts";

export function identityRoutes(state: MicrosoftState): Route[] {
  const { service } = state;
  const tenantRoute = (
    method: "GET" | "POST",
    path: string,
    kind: "page" | "token",
    handle: (request: SandboxRequest, tenant: string) => Reply,
  ): Route => ({
    method,
    path: `/microsoft/:tenant${path}`,
    kind,
    service,
    handle: (request) => {
      const tenant = request.params["tenant"] ?? "";
      if (isKnownTenant(state, tenant)) return handle(request, tenant);
      return identityError({
        error: "invalid_tenant",
        number: 90002,
        message: `Tenant '${tenant}' not found.`,
        now: state.now(),
      });
    },
  });
  return [
    tenantRoute("GET", "/v2.0/.well-known/openid-configuration", "page", (_request, tenant) =>
      json(200, discovery(state, tenant)),
    ),
    tenantRoute("GET", "/discovery/v2.0/keys", "page", () =>
      json(200, { keys: state.signingKey.publicKeys(service) }),
    ),
    tenantRoute("GET", "/oauth2/v2.0/authorize", "page", (request, tenant) =>
      ask(state, request, tenant),
    ),
    tenantRoute("POST", "/oauth2/v2.0/authorize", "page", (request, tenant) =>
      consent(state, request, tenant),
    ),
    tenantRoute("POST", "/oauth2/v2.0/token", "token", (request, tenant) =>
      token(state, request, accountsOf(state, tenant)),
    ),
    ...adminConsentRoutes(state),
  ];
}

const sharedTenants = new Set(["common", "organizations", "consumers"]);

function isKnownTenant(state: MicrosoftState, tenant: string): boolean {
  return (
    sharedTenants.has(tenant) || state.accounts.values().some(({ tenantId }) => tenantId === tenant)
  );
}

/** Who may sign in at a tenant's endpoint. */
function accountsOf(state: MicrosoftState, tenant: string): MicrosoftAccount[] {
  const all = state.accounts.values();
  if (tenant === "common") return all;
  if (tenant === "organizations") return all.filter(({ tenantId }) => tenantId !== consumerTenant);
  if (tenant === "consumers") return all.filter(({ tenantId }) => tenantId === consumerTenant);
  return all.filter(({ tenantId }) => tenantId === tenant);
}

function discovery(state: MicrosoftState, tenant: string) {
  const base = `${state.base()}/${tenant}`;
  const issuerTenant =
    tenant === "consumers" ? consumerTenant : sharedTenants.has(tenant) ? "{tenantid}" : tenant;
  return {
    issuer: `${state.base()}/${issuerTenant}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    response_modes_supported: ["query"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    claims_supported: [
      "sub",
      "iss",
      "aud",
      "exp",
      "iat",
      "nonce",
      "preferred_username",
      "name",
      "tid",
      "ver",
      "oid",
      "email",
    ],
    tenant_region_scope: null,
    cloud_instance_name: "microsoftonline.com",
  };
}

type Problem = { show: string } | { error: string; description: string };

function problemOf(state: MicrosoftState, query: URLSearchParams): Problem | undefined {
  if (hasDoubledName(query))
    return {
      show: "AADSTS9000411: The request is not properly formatted. A parameter is duplicated.",
    };
  if (query.get("client_id") !== microsoftClient.id) {
    return { show: "AADSTS700016: The application was not found in the directory." };
  }
  if (!isRegisteredRedirectUri(query.get("redirect_uri") ?? "", state.redirectUris())) {
    return {
      show: "AADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured for the application.",
    };
  }
  const invalid = (description: string) => ({ error: "invalid_request", description });
  if (query.get("response_type") !== "code")
    return {
      error: "unsupported_response_type",
      description: "AADSTS700054: only code is supported.",
    };
  if ((query.get("response_mode") ?? "query") !== "query")
    return invalid("AADSTS900144: response_mode must be query.");
  if (query.get("code_challenge_method") !== "S256")
    return invalid("AADSTS501491: code_challenge_method must be S256.");
  if (!isS256Challenge(query.get("code_challenge") ?? ""))
    return invalid("AADSTS501491: code_challenge is missing or malformed.");
  const scopes = readScopes(query.get("scope"));
  if (scopes.length === 0)
    return invalid("AADSTS900144: The request body must contain the following parameter: 'scope'.");
  const unknown = scopes.find((scope) => !(scope in scopeLabels));
  if (unknown !== undefined)
    return {
      error: "invalid_scope",
      description: `AADSTS70011: The provided value for scope ${unknown} is not valid.`,
    };
  if (query.get("prompt") === "none")
    return {
      error: "login_required",
      description: "AADSTS50058: A silent sign-in request was sent but no user is signed in.",
    };
  return undefined;
}

function refusal(query: URLSearchParams, problem: Problem): Reply {
  if ("show" in problem)
    return authorizeErrorPage({
      title: "Sorry, but we are having trouble signing you in.",
      detail: problem.show,
    });
  return answerError(query, problem);
}

function ask(state: MicrosoftState, { query, path }: SandboxRequest, tenant: string): Reply {
  const problem = problemOf(state, query);
  if (problem) return refusal(query, problem);
  const accounts = accountsOf(state, tenant);
  const hint = query.get("login_hint");
  const chosen = accounts.find(({ id, email }) => id === hint || email === hint) ?? accounts[0];
  const kind = ({ tenantId }: MicrosoftAccount) =>
    tenantId === consumerTenant ? "personal" : "work or school";
  return consentPage({
    serviceTitle: "Outlook",
    appName: "Huntboard",
    action: path,
    sealed: state.seal.seal(query),
    accounts: accounts.map((one) => ({
      id: one.id,
      label: `${one.name} (${one.email}, ${kind(one)})`,
    })),
    chosenAccount: chosen?.id ?? "",
    optionalScopes: [],
    fixedScopes: readScopes(query.get("scope")).map((scope) => ({
      scope,
      label: scopeLabels[scope] ?? scope,
    })),
    notice: state.options().requireAdminConsent
      ? "Work accounts need the approval of an administrator."
      : undefined,
    formTarget: new URL(query.get("redirect_uri") ?? "").origin,
  });
}

function consent(state: MicrosoftState, request: SandboxRequest, tenant: string): Reply {
  const form = readForm(request);
  const query = form && state.seal.open(form.get("request") ?? "");
  if (!form || !query)
    return authorizeErrorPage({
      title: "Sorry, but we are having trouble signing you in.",
      detail: "Start again from the app.",
    });
  const problem = problemOf(state, query);
  if (problem) return refusal(query, problem);
  const answer = (fields: Record<string, string>) =>
    redirect(answerUrl(query.get("redirect_uri") ?? "", { ...fields, state: query.get("state") }));
  const denied = (description: string) =>
    answer({ error: "access_denied", error_description: description });
  const accounts = accountsOf(state, tenant);
  const account = accounts.find(({ id }) => id === form.get("account")) ?? accounts[0];
  if (form.get("decision") === "deny" || !account)
    return denied("AADSTS65004: User declined to consent to access the app.");
  const options = state.options();
  if (options.requireAdminConsent && account.tenantId !== consumerTenant) {
    return denied(
      "AADSTS90094: An administrator of your organization must approve this app before it can be used.",
    );
  }
  const scopes = readScopes(query.get("scope")).filter(
    (scope) => !options.droppedScopes.includes(scope),
  );
  const { code, grantId } = issueCode(state, query, {
    account: account.id,
    scopes,
    offline: scopes.includes("offline_access"),
    prefix: { grant: "m", code: "M.C5_SBX." },
  });
  return answer({ code, session_state: grantId });
}
