import { describe, expect, it } from "vitest";
import { createShortcutReader, shortcuts, takesTyping } from "./shortcuts.ts";

function key(name: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

describe("shortcuts", () => {
  it.each(shortcuts.map(({ keys, action }) => [keys, action]))("reads %s as %s", (keys, action) => {
    const reader = createShortcutReader();
    const answers = keys.split(" ").map((each, index) => reader.press(key(each), index * 100));
    expect(answers.at(-1)).toBe(action);
    expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true);
  });

  it("forgets the first key of a pair after a while", () => {
    const reader = createShortcutReader();
    reader.press(key("g"), 0);
    expect(reader.press(key("a"), 5000)).toBeNull();
  });

  it("forgets the first key when another one follows", () => {
    const reader = createShortcutReader();
    reader.press(key("g"), 0);
    expect(reader.press(key("x"), 100)).toBeNull();
    expect(reader.press(key("a"), 200)).toBeNull();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    "leaves %j to the browser",
    (held) => {
      expect(createShortcutReader().press(key("n", held), 0)).toBeNull();
    },
  );

  it.each([
    [{ tagName: "INPUT", isContentEditable: false, role: null }, true],
    [{ tagName: "TEXTAREA", isContentEditable: false, role: null }, true],
    [{ tagName: "SELECT", isContentEditable: false, role: null }, true],
    [{ tagName: "DIV", isContentEditable: true, role: null }, true],
    [{ tagName: "DIV", isContentEditable: false, role: "menuitem" }, true],
    [{ tagName: "BUTTON", isContentEditable: false, role: null }, false],
    [null, false],
  ])("knows whether %j takes typing: %s", (target, expected) => {
    expect(takesTyping(target)).toBe(expected);
  });
});
