import { PasswordInput, type PasswordInputProps } from "@mantine/core";

/** The eye is reachable by keyboard, and named. */
const toggle = { "aria-label": "Show the password", tabIndex: 0 } as const;

/** A password, shown on request; a refused one is marked as such for readers too. */
export function PasswordField(props: PasswordInputProps) {
  const refused = props.error ? { "aria-invalid": true } : {};
  return <PasswordInput visibilityToggleButtonProps={toggle} {...refused} {...props} />;
}
