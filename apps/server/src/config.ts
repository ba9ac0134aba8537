import type { Config } from "@huntboard/api/server";
import type { Sandbox } from "@huntboard/sandbox";
import { appSecrets } from "./app-secret.ts";
import type { Env } from "./env.ts";

/** The use cases' view of the settings; a running sandbox stands in for both providers. */
export function makeConfig(env: Env, sandbox: Sandbox | null): Config {
  return {
    publicUrl: env.publicUrl,
    publicUrlSet: env.PUBLIC_URL !== undefined,
    loopback: env.loopback,
    appSecrets: appSecrets(env),
    registration: env.REGISTRATION,
    google: sandbox?.google ?? googleConfig(env),
    microsoft: sandbox?.microsoft ?? microsoftConfig(env),
    sandbox: sandbox !== null,
    jobs: {
      fetch: {
        xing: env.JOBS_XING_FETCH === "on",
        welcometothejungle: env.JOBS_WTTJ_FETCH === "on",
        wellfound: env.JOBS_WELLFOUND_FETCH === "on",
        generic: env.JOBS_OTHER_FETCH === "on",
      },
      rerank: rerankConfig(env),
    },
  };
}

function rerankConfig(env: Env): Config["jobs"]["rerank"] {
  if (env.JOBS_RERANK_URL === undefined || env.JOBS_RERANK_MODEL === undefined) return null;
  return {
    url: env.JOBS_RERANK_URL,
    key: env.JOBS_RERANK_KEY ?? null,
    model: env.JOBS_RERANK_MODEL,
  };
}

function googleConfig(env: Env): Config["google"] {
  if (env.GOOGLE_CLIENT_ID === undefined || env.GOOGLE_CLIENT_SECRET === undefined) return null;
  return {
    clientId: env.GOOGLE_CLIENT_ID,
    clientSecret: env.GOOGLE_CLIENT_SECRET,
    authUrl: env.GOOGLE_AUTH_URL,
    tokenUrl: env.GOOGLE_TOKEN_URL,
    revokeUrl: env.GOOGLE_REVOKE_URL,
    apiUrl: `${env.GOOGLE_API_URL}/`,
    issuer: env.GOOGLE_ISSUER,
    jwksUrl: env.GOOGLE_JWKS_URL,
  };
}

function microsoftConfig(env: Env): Config["microsoft"] {
  if (env.MICROSOFT_CLIENT_ID === undefined || env.MICROSOFT_CLIENT_SECRET === undefined)
    return null;
  return {
    clientId: env.MICROSOFT_CLIENT_ID,
    clientSecret: env.MICROSOFT_CLIENT_SECRET,
    tenantId: env.MICROSOFT_TENANT_ID,
    authority: env.MICROSOFT_AUTHORITY,
    graphUrl: env.MICROSOFT_GRAPH_URL,
  };
}
