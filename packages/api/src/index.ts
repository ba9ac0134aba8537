// What clients import: types only.
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "./router.ts";

export type { AppRouter } from "./router.ts";
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
export type { ClientError } from "./core/trpc.ts";
export type { AppErrorCode, ErrorDetails, FieldError } from "./core/app-error.ts";
