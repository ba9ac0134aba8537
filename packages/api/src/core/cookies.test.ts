import { expect, it } from "vitest";
import { readCookie, writeCookie } from "./cookies.ts";

it("reads the cookie of a name among others", () => {
  expect(readCookie("a=1; session=x%2By.z%3D; b=2", "session")).toBe("x+y.z=");
  expect(readCookie("session=x", "sess")).toBeNull();
  expect(readCookie(null, "session")).toBeNull();
});

it("takes neither of two cookies with one name, nor a broken one", () => {
  expect(readCookie("session=x; session=y", "session")).toBeNull();
  expect(readCookie("session=%E0%A4%A", "session")).toBeNull();
});

it("writes cookies that scripts and other sites' posts do not get", () => {
  expect(writeCookie({ name: "s", value: "a+b.c=", maxAge: 60, secure: true })).toBe(
    "s=a%2Bb.c%3D; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
  );
  expect(writeCookie({ name: "s", value: "", maxAge: 0, secure: false })).not.toContain("Secure");
});
