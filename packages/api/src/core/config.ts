import type { BoardKind } from "../jobs/vocabulary.ts";

/** The operator's choices, as the use cases need them; apps/server/src/env.ts makes it from the environment. */
export interface Config {
  /** Where people open Huntboard, without a trailing slash. */
  publicUrl: string;
  /** PUBLIC_URL was given, so only its own redirect URI counts. */
  publicUrlSet: boolean;
  /** HOST is a loopback address. */
  loopback: boolean;
  /** Signing and encryption keys, newest first; at least one. */
  appSecrets: [string, ...string[]];
  registration: "open" | "closed";
  /** null: no keys, the provider's card shows how to get them. */
  google: GoogleConfig | null;
  microsoft: MicrosoftConfig | null;
  /** Providers are the local stand-ins; shown wherever a provider is named. */
  sandbox: boolean;
  jobs: JobsConfig;
}

export interface JobsConfig {
  /** Whether the server itself may fetch a page of this board that a person names. */
  fetch: Record<BoardKind, boolean>;
  /** An OpenAI-compatible endpoint that re-ranks the first recommendations; null: none. */
  rerank: { url: string; key: string | null; model: string } | null;
}

export interface GoogleConfig {
  clientId: string;
  clientSecret: string;
  authUrl: string;
  tokenUrl: string;
  revokeUrl: string;
  /** Root of the APIs, with a trailing slash. */
  apiUrl: string;
  /** `iss` of its ID tokens and where its keys are. */
  issuer: string;
  jwksUrl: string;
}

export interface MicrosoftConfig {
  clientId: string;
  clientSecret: string;
  tenantId: string;
  /** Without a trailing slash; http only on loopback. */
  authority: string;
  /** Graph root with version, without a trailing slash. */
  graphUrl: string;
}
