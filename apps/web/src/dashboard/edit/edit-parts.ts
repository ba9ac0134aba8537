// By themselves, so that what only arranging needs comes when somebody wants to arrange.
export { ArrangeByPointer } from "../grid/arrange-by-pointer.tsx";
export { reveal } from "../grid/page-view.ts";
export { EditBar } from "./edit-bar.tsx";
export { WidgetMenu } from "./widget-menu.tsx";
