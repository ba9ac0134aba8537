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

const otherSettings = "**/jobs-by-link.test.ts";

export default defineConfig({
  testDir: "src",
  // What needs a server with other settings comes last: a worker that changes its server starts anew.
  projects: [
    { name: "usual", testMatch: "**/*.test.ts", testIgnore: otherSettings },
    { name: "other settings", testMatch: otherSettings },
  ],
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
