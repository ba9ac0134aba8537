/**
 * Whether an error says that code of the page could not be loaded (what import() rejects with in Chromium, Firefox, Safari and Vite). A
 * browser keeps such a failure as long as the page stands (HTML, "fetch a single module script"), and a newer server has other
 * file names: only a reload finds it.
 */
export function isMissingCode(error: unknown): boolean {
  return /dynamically imported module|importing a module|preload/iu.test(String(error));
}

/** Why code is missing, for people. */
export const missingCodeWords = "The server may be away, or it has a newer version.";
