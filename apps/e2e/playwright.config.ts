import { defineConfig } from "@playwright/test";

// --no-sandbox: tests run as root in containers; the other flags keep Chromium off the network.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: "src",
  testMatch: "**/*.test.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  outputDir: "test-results",
  use: {
    browserName: "chromium",
    headless: true,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // `--trace on` shows every step; it takes a fifth more time.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["HUNTBOARD_CHROMIUM"] ?? "/usr/bin/chromium",
      args,
    },
  },
});
