import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import { createFakeClock } from "../testing/fake-clock.ts";
import { AppError } from "./app-error.ts";
import { consume, countGuess, forgiveGuess } from "./rate-limit.ts";

async function refusal(call: Promise<void>): Promise<number | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "too_many_requests")
      return error.details.retryAfter ?? -1;
    throw error;
  }
}

describeOnEachEngine("limits", (open) => {
  it("let as many calls through as they say, and more when the window is over", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const call = () =>
      refusal(consume({ db, clock }, { key: "calls", limit: 3, windowMs: 60_000 }));
    expect(await Promise.all([call(), call(), call()])).toEqual([null, null, null]);
    await clock.advance(20_000);
    expect(await call()).toBe(40);
    await clock.advance(39_999);
    expect(await call()).toBe(1);
    await clock.advance(1);
    expect(await call()).toBeNull();
  });

  it("count every one of many calls at once", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const calls = Array.from({ length: 30 }, () =>
      refusal(consume({ db, clock }, { key: "calls", limit: 10, windowMs: 60_000 })),
    );
    const refused = (await Promise.all(calls)).filter((seconds) => seconds !== null);
    expect(refused).toHaveLength(20);
  });

  it("make guesses wait longer and longer, up to a minute", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const guess = () => refusal(countGuess({ db, clock }, { key: "guesses", free: 3 }));
    expect([await guess(), await guess(), await guess()]).toEqual([null, null, null]);
    const waits: (number | null)[] = [];
    for (let round = 0; round < 8; round += 1) {
      const seconds = await guess();
      waits.push(seconds);
      await clock.advance((seconds ?? 0) * 1000 - 1);
      expect(await guess()).toBe(1);
      await clock.advance(1);
      expect(await guess()).toBeNull();
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it("count each of many guesses at once", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const guesses = Array.from({ length: 20 }, () =>
      refusal(countGuess({ db, clock }, { key: "guesses", free: 6 })),
    );
    const taken = (await Promise.all(guesses)).filter((seconds) => seconds === null);
    expect(taken).toHaveLength(6);
  });

  it("forgive right guesses and forget old ones", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const guess = () => refusal(countGuess({ db, clock }, { key: "guesses", free: 2 }));
    await guess();
    await guess();
    await forgiveGuess({ db, clock }, { key: "guesses", all: false });
    expect(await guess()).toBeNull();
    expect(await guess()).toBe(2);
    await forgiveGuess({ db, clock }, { key: "guesses", all: true });
    expect([await guess(), await guess()]).toEqual([null, null]);
    await clock.advance(15 * 60_000);
    expect([await guess(), await guess(), await guess()]).toEqual([null, null, 2]);
  });
});
