/**
 * A ref that moves the focus to a field when it appears.
 * For fields that appear because their button was pressed: the focus would be lost with the button.
 */
export function focusOnMount(field: HTMLElement | null): void {
  field?.focus();
}
