import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "../support/rest.ts";
import type { World } from "./world.ts";

const patience = 90_000;

/**
 * Sends a request until it has an answer, as a client does that wants its wish acknowledged: the same request again after
 * a broken connection, a server that starts, or one that still runs the first try. Throws for any other answer than `wanted`.
 */
export async function callUntilAnswered(
  world: World,
  request: { method: string; path: string; body?: Record<string, unknown>; key?: string },
  wanted: number[],
): Promise<Answer> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await world
      .call(
        request.method,
        request.path,
        request.body,
        request.key === undefined ? {} : { "idempotency-key": request.key },
      )
      .catch(() => null);
    if (answer && wanted.includes(answer.status)) return answer;
    if (answer && !isPassing(answer))
      throw new Error(
        `${request.method} ${request.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
      );
    if (Date.now() > deadline) throw new Error(`${request.method} ${request.path}: no answer`);
    await sleep(50);
  }
}

function isPassing({ status, body }: Answer): boolean {
  if (status === 503) return true;
  return status === 409 && JSON.stringify(body).includes("request_in_progress");
}
