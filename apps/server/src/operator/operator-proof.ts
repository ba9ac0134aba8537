import { createSigner, type Config } from "@huntboard/api/server";

const lifetime = 60_000;

/** Proof that the operator asks: whoever holds the app secret runs this server. Good for a minute and one command. */
export function signOperatorProof(
  config: Pick<Config, "appSecrets">,
  request: { command: string; now: number },
): string {
  return createSigner(config.appSecrets, "operator").sign(
    `${request.now + lifetime}.${request.command}`,
  );
}

/** Whether the proof is for this command and still good. */
export function isOperatorProof(
  config: Pick<Config, "appSecrets">,
  request: { proof: unknown; command: string; now: number },
): boolean {
  if (typeof request.proof !== "string") return false;
  const value = createSigner(config.appSecrets, "operator").verify(request.proof);
  if (value === null) return false;
  const dot = value.indexOf(".");
  const until = Number(value.slice(0, dot));
  return (
    value.slice(dot + 1) === request.command &&
    until > request.now &&
    until <= request.now + lifetime
  );
}
