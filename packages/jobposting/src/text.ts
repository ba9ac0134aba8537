export { htmlToText } from "./text-from-html.ts";
export { textToHtml } from "./text-to-html.ts";
