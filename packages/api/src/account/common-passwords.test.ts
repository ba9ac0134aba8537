import { expect, it } from "vitest";
import { isCommonPassword } from "./common-passwords.ts";

const email = "ada.lovelace@example.com";

it.each([
  "password123",
  "PASSWORD123",
  "1234567890",
  "0987654321",
  "qwertyuiop",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "abcdefghijkl",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "123412341234",
  "ada.lovelace",
  "ada.lovelace@example.com",
])("calls %s easy to guess", (password) => {
  expect(isCommonPassword(password, email)).toBe(true);
});

it.each(["correct horse battery", "sup3r-secret-pass", "Tr0ub4dor&3x", "пароль-не-простой"])(
  "lets %s pass",
  (password) => {
    expect(isCommonPassword(password, email)).toBe(false);
  },
);
