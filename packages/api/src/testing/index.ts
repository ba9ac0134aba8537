export * from "./fake-clock.ts";
export * from "./inline-page-reader.ts";
export * from "./make-deps.ts";
export * from "./make-user.ts";
export * from "./seeded-random.ts";
