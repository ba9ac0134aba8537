import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Failure } from "../lib/failure.ts";
import classes from "./form-error.module.css";

interface FormErrorProps {
  failure: Failure | null;
  /** Fields that the form shows itself; a refusal about those alone needs no box. */
  shownFields?: readonly string[];
}

/** Why a form was refused, when its fields do not say so already. */
export function FormError({ failure, shownFields = [] }: FormErrorProps) {
  if (!failure) return null;
  const fields = Object.keys(failure.fields);
  if (fields.length > 0 && fields.every((field) => shownFields.includes(field))) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      className={classes.alert}
    >
      {failure.message}
    </Alert>
  );
}
