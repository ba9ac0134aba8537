import { classifyFailure } from "@huntboard/db";
import { AppError } from "./app-error.ts";

/** What the database's failure means for the caller; null when it is a mistake of ours. Nothing was changed in any case. */
export function databaseRefusal(error: unknown): AppError | null {
  switch (classifyFailure(error)) {
    case "unavailable":
      return new AppError(
        "database_unavailable",
        "The database does not answer. Nothing was changed; try again soon.",
        { cause: error },
      );
    case "disk-full":
      return new AppError(
        "database_unavailable",
        "The server's disk is full. Nothing was changed; what is there can be read.",
        { cause: error },
      );
    case "conflict":
      return new AppError(
        "lost_update",
        "Somebody changed this at the same moment. Nothing was changed; try again.",
        { cause: error },
      );
    case null:
      return null;
  }
}
