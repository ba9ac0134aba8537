import { expect, it, vi } from "vitest";
import { HttpFailure } from "../../core/http.ts";
import { createFakeClock } from "../../testing/fake-clock.ts";
import { testConfig } from "../../testing/make-deps.ts";
import type { ProviderDefinition } from "./provider.ts";
import { createCalendarRegistry, providerDefinitions } from "./registry.ts";

const context = {
  config: testConfig,
  clock: createFakeClock(),
  http: () => Promise.reject(new HttpFailure("no network")),
};

const google = {
  clientId: "id",
  clientSecret: "secret",
  authUrl: "https://a.example",
  tokenUrl: "https://t.example",
  revokeUrl: "https://r.example",
  apiUrl: "https://api.example/",
  issuer: "https://i.example",
  jwksUrl: "https://k.example",
};
const configured = { ...context, config: { ...testConfig, google } };

it("loads a provider's code once, when it is first asked for", async () => {
  const load = vi.fn<ProviderDefinition["load"]>(providerDefinitions.google.load);
  const registry = createCalendarRegistry(configured, {
    ...providerDefinitions,
    google: { ...providerDefinitions.google, load },
  });
  expect(load).not.toHaveBeenCalled();
  const [one, two] = await Promise.all([registry.get("google"), registry.get("google")]);
  expect(one).toBe(two);
  expect(load).toHaveBeenCalledTimes(1);
});

it("tries again after loading failed", async () => {
  const load = vi
    .fn<ProviderDefinition["load"]>(providerDefinitions.google.load)
    .mockRejectedValueOnce(new Error("a file was not there"));
  const registry = createCalendarRegistry(configured, {
    ...providerDefinitions,
    google: { ...providerDefinitions.google, load },
  });
  await expect(registry.get("google")).rejects.toThrow("a file was not there");
  await expect(registry.get("google")).resolves.toHaveProperty("createEvent");
});

it("says that a provider has no keys", async () => {
  const registry = createCalendarRegistry(context);
  await expect(registry.get("outlook")).rejects.toMatchObject({ code: "provider_not_configured" });
});

it("knows without loading what each provider is and whether it has keys", () => {
  for (const definition of Object.values(providerDefinitions))
    expect(definition.isConfigured(testConfig)).toBe(false);
  expect(providerDefinitions.google.maxReminders).toBe(5);
  expect(providerDefinitions.outlook.maxReminders).toBe(1);
});
