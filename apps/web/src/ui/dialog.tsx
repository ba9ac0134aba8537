import { Modal, type ModalProps } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useFocusReturn } from "./use-focus-return.ts";
import classes from "./dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  size?: ModalProps["size"];
  children: ReactNode;
}

/** A dialog; on phones a sheet from below. Focus goes in, Escape closes, focus returns to what opened it. */
export function Dialog({ title, onClose, size = "lg", children }: DialogProps) {
  useFocusReturn();
  const phone = useMediaQuery("(max-width: 48em)");
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={title}
      size={phone ? "100%" : size}
      radius="lg"
      centered={false}
      transitionProps={{ transition: phone ? "slide-up" : "fade", duration: 140 }}
      closeButtonProps={{ "aria-label": "Close" }}
      classNames={{
        inner: classes.inner ?? "",
        content: classes.content ?? "",
        title: classes.title ?? "",
        header: classes.header ?? "",
      }}
    >
      {children}
    </Modal>
  );
}
