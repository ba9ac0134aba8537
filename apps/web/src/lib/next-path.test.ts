import { expect, it } from "vitest";
import { safeNextPath } from "./next-path.ts";

it.each([
  ["/applications?new=true", "/applications?new=true"],
  ["/calendar/callback?code=a&state=b", "/calendar/callback?code=a&state=b"],
  ["/applications/1#notes", "/applications/1#notes"],
])("goes on to the page of this site that was asked for: %s", (next, path) => {
  expect(safeNextPath(next)).toBe(path);
});

it.each([
  undefined,
  "",
  "dashboard",
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "javascript:alert(1)",
  "/login",
  "/login?next=/login",
])("goes to the dashboard instead of %s", (next) => {
  expect(safeNextPath(next)).toBe("/dashboard");
});
