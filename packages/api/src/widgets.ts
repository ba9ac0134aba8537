// The entry for widgets: what each kind is, as plain data.
export * from "./dashboard/widgets/define-widget.ts";
export * from "./dashboard/widgets/index.ts";
