export { findSalary } from "./salary-find.ts";
export { salaryFromSchema } from "./salary-schema.ts";
export { readSalary } from "./salary-text.ts";
export { toYearly } from "./salary-year.ts";
