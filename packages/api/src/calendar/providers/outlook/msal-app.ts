import {
  ConfidentialClientApplication,
  type INetworkModule,
  InteractionRequiredAuthError,
  type NetworkRequestOptions,
  type NetworkResponse,
} from "@azure/msal-node";
import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { MicrosoftConfig } from "../../../core/config.ts";
import { HttpFailure, type Http, type HttpResponse } from "../../../core/http.ts";
import { ProviderError } from "../provider.ts";
import { parseJson, unknownOutcome } from "../send.ts";
import { untrusted } from "../verify-id-token.ts";
import { toIdentityError } from "./errors.ts";

const tokenTimeout = 15_000;
/** Stands in for a host MSAL would refuse: it takes no http authority, and is told the real endpoints beside it. */
const placeholderHost = "sandbox.invalid";

/** One sign-in operation: an MSAL client with a cache of its own, and what the token endpoint answered it. */
export interface MsalOperation {
  app: ConfidentialClientApplication;
  /** Seconds the new access token lives, as the answer says. */
  lifetime: () => number;
  /** What went wrong, from the answer itself: MSAL's own errors lose status and Retry-After. */
  toError: (cause: unknown) => ProviderError;
}

/** MSAL over our own Http, one per operation because its cache is one person's. */
export function startMsalOperation(options: {
  config: MicrosoftConfig;
  http: Http;
  clock: Clock;
}): MsalOperation {
  const { config, http, clock } = options;
  let answer: HttpResponse | null = null;
  let silence: HttpFailure | null = null;

  const send = async <T>(
    method: "GET" | "POST",
    url: string,
    request: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> => {
    answer = null;
    try {
      answer = await http(url, {
        method,
        headers: request.headers,
        body: request.body,
        timeout: tokenTimeout,
      });
    } catch (cause) {
      if (cause instanceof HttpFailure) silence = cause;
      throw cause;
    }
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      // MSAL names the type it hopes for; its own checks and ours follow.
      body: z.custom<T>().parse(parseJson(answer.body) ?? {}),
    };
  };
  const networkClient: INetworkModule = {
    sendGetRequestAsync: (url, request) => send("GET", url, request),
    sendPostRequestAsync: (url, request) => send("POST", url, request),
  };

  return {
    app: new ConfidentialClientApplication({
      auth: {
        clientId: config.clientId,
        clientSecret: config.clientSecret,
        ...authorityOf(config),
      },
      system: {
        networkClient,
        disableInternalRetries: true,
        loggerOptions: { piiLoggingEnabled: false },
      },
    }),
    lifetime: () => tokenLife.safeParse(parseJson(answer?.body ?? "")).data?.expires_in ?? 0,
    toError: (cause) => {
      if (cause instanceof ProviderError) return cause;
      if (silence) return unknownOutcome(silence);
      if (answer && answer.status !== 200) return toIdentityError(answer, clock.now());
      if (answer) return isTokenAnswer(answer) ? untrusted("msal") : unknownOutcome();
      if (cause instanceof InteractionRequiredAuthError)
        return new ProviderError("grant-dead", "There is no refresh token.", {
          code: cause.errorCode,
        });
      return new ProviderError("unavailable", "The sign-in request could not be made.", { cause });
    },
  };
}

const tokenLife = z.object({ expires_in: z.coerce.number().positive() });
const tokenShape = z.object({ access_token: z.string() });

function isTokenAnswer(answer: HttpResponse): boolean {
  return tokenShape.safeParse(parseJson(answer.body)).success;
}

function authorityOf(config: MicrosoftConfig) {
  const root = `${config.authority}/${config.tenantId}`;
  const { protocol, host } = new URL(config.authority);
  if (protocol === "https:") return { authority: root, knownAuthorities: [host] };
  return {
    authority: `https://${placeholderHost}/${config.tenantId}`,
    knownAuthorities: [placeholderHost],
    authorityMetadata: JSON.stringify({
      issuer: `${config.authority}/{tenantid}/v2.0`,
      authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
      token_endpoint: `${root}/oauth2/v2.0/token`,
      end_session_endpoint: `${root}/oauth2/v2.0/logout`,
      jwks_uri: `${root}/discovery/v2.0/keys`,
    }),
  };
}
