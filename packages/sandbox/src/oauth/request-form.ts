import { createHash, timingSafeEqual } from "node:crypto";
import type { SandboxRequest } from "../http/router.ts";

/** A urlencoded body; undefined when it is of another type or names a field twice (RFC 6749 §3.2). */
export function readForm(request: SandboxRequest): URLSearchParams | undefined {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return undefined;
  const form = new URLSearchParams(request.body);
  return hasDoubledName(form) ? undefined : form;
}

export function hasDoubledName(fields: URLSearchParams): boolean {
  const names = [...fields.keys()];
  return new Set(names).size !== names.length;
}

/** Client credentials from the body or from HTTP Basic (RFC 6749 §2.3.1). */
export function readClient(
  request: SandboxRequest,
  form: URLSearchParams,
): { id: string; secret: string } {
  const header = request.headers.authorization ?? "";
  if (!header.startsWith("Basic "))
    return { id: form.get("client_id") ?? "", secret: form.get("client_secret") ?? "" };
  const text = Buffer.from(header.slice(6), "base64").toString("utf8");
  const colon = text.indexOf(":");
  const decode = (part: string) => new URLSearchParams(`v=${part}`).get("v") ?? "";
  return { id: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) };
}

/** RFC 7636 §4.6, S256 only. */
export function verifierMatches(verifier: string, challenge: string): boolean {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) return false;
  return createHash("sha256").update(verifier).digest("base64url") === challenge;
}

export function isS256Challenge(challenge: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(challenge);
}

export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

export function bearerToken(headers: SandboxRequest["headers"]): string | undefined {
  const match = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/.exec(headers.authorization ?? "");
  return match?.[1];
}
