import { z } from "zod";
import type { Store } from "../store/store.ts";
import { decideFault, faultPlan, faultRule, ruleMatches } from "./plan.ts";
import type { Fault, FaultSubject } from "./plan.ts";

export interface Faults {
  /** Replaces the plan and starts counting anew. Throws ZodError on a malformed plan. */
  plan(rules: unknown): PlannedRule[];
  list(): PlannedRule[];
  clear(): void;
  /** Counts the request against the plan and says what to do to it; the first rule that strikes wins. */
  next(subject: FaultSubject): Fault | undefined;
}

export const plannedRule = z.object({
  rule: faultRule,
  /** Matching requests so far. */
  seen: z.number(),
  /** How many of them were struck. */
  struck: z.number(),
});
export type PlannedRule = z.output<typeof plannedRule>;

/** The plan and its counters are part of the durable state: a restart goes on where it stopped. */
export function createFaults({ store }: { store: Store }): Faults {
  const plans = store.collection("faults", z.array(plannedRule));
  const current = () => plans.get("plan") ?? [];
  return {
    list: current,
    plan(rules) {
      const next = faultPlan.parse(rules).map((rule) => ({ rule, seen: 0, struck: 0 }));
      store.transact(() => {
        plans.put("plan", next);
      });
      return next;
    },
    clear() {
      store.transact(() => {
        plans.delete("plan");
      });
    },
    next(subject) {
      const before = current();
      if (!before.some(({ rule }) => ruleMatches(rule, subject))) return undefined;
      let fault: Fault | undefined;
      const after = before.map((one) => {
        if (fault || !ruleMatches(one.rule, subject)) return one;
        if (one.rule.count !== undefined && one.struck >= one.rule.count) return one;
        fault = decideFault(one.rule, one.seen, subject);
        return { ...one, seen: one.seen + 1, struck: one.struck + (fault ? 1 : 0) };
      });
      store.transact(
        () => {
          plans.put("plan", after);
        },
        { sync: false },
      );
      return fault;
    },
  };
}
