// By themselves, so that what only arranging needs comes when somebody wants to arrange.
export { EditBar } from "./edit-bar.tsx";
export { WidgetMenu } from "./widget-menu.tsx";
