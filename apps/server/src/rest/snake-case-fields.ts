import { AppError, fieldsMessage } from "@huntboard/api/server";

/** Runs a use case; a refusal names its fields as REST does (start_time, not startTime). */
export async function withSnakeCaseFields<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { fields, choices } = error.details;
    if (!fields && !choices) throw error;
    const renamed = fields?.map((one) => ({ ...one, field: toSnakeCase(one.field) }));
    throw new AppError(error.code, renamed ? fieldsMessage(renamed) : error.message, {
      cause: error,
      details: {
        ...error.details,
        ...(renamed ? { fields: renamed } : {}),
        ...(choices ? { choices: { ...choices, field: toSnakeCase(choices.field) } } : {}),
      },
    });
  }
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
