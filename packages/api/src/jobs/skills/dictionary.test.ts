import { expect, it } from "vitest";
import { findSkill, skills } from "./dictionary.ts";
import { stem } from "./stem.ts";

it("holds hundreds of skills, each with its own key", () => {
  expect(skills.length).toBeGreaterThan(800);
  const keys = skills.map((skill) => skill.key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.filter((key) => !/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(key))).toEqual([]);
});

it("gives no name to two skills", () => {
  const owners = new Map<string, Set<string>>();
  for (const skill of skills)
    for (const { words } of skill.surfaces) {
      const name = words.join(" ");
      owners.set(name, (owners.get(name) ?? new Set()).add(skill.key));
    }
  expect([...owners].filter(([name, keys]) => name === "" || keys.size > 1)).toEqual([]);
});

it.each(["en", "de", "fr", "es"] as const)(
  "gives no name to two skills when endings are taken off in %s",
  (language) => {
    const owners = new Map<string, Set<string>>();
    for (const skill of skills)
      for (const { words, inflects } of skill.surfaces.filter((one) => one.inflects)) {
        const name = words.map((word) => stem(word, language)).join(" ");
        owners.set(name, (owners.get(name) ?? new Set()).add(skill.key));
        expect(inflects).toBe(true);
      }
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  },
);

it("names nothing twice within a skill", () => {
  const doubled = skills.flatMap((skill) => {
    const names = skill.surfaces.map(
      ({ words, needsContext }) => `${words.join(" ")} ${needsContext}`,
    );
    return names.filter((name, at) => names.indexOf(name) !== at);
  });
  expect(doubled).toEqual([]);
});

it("finds a skill by any of its names, however written", () => {
  expect(findSkill("node JS")?.name).toBe("Node.js");
  expect(findSkill(" NODE.JS ")?.name).toBe("Node.js");
  expect(findSkill("k8s")?.name).toBe("Kubernetes");
  expect(findSkill("c++")?.name).toBe("C++");
  expect(findSkill("C")?.name).toBe("C");
  expect(findSkill(".net")?.name).toBe(".NET");
  expect(findSkill("MASCHINELLES LERNEN")?.name).toBe("Machine learning");
  expect(findSkill("comptabilite")?.name).toBe("Accounting");
  expect(findSkill("no such skill")).toBeNull();
  expect(findSkill("")).toBeNull();
});
