import { Button, Text } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { isMissingCode, missingCodeWords } from "../../lib/missing-code.ts";
import classes from "./widget-frame.module.css";

interface WidgetBoundaryProps {
  title: string;
  children: ReactNode;
}

/** Keeps a widget that fails, or whose code cannot be loaded, from taking the others along; says what can be done. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, { failure: unknown }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown): { failure: unknown } {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const codeMissing = isMissingCode(failure);
    return (
      <div role="alert" className={classes.failed}>
        <Text fw={600}>{this.props.title} cannot be shown.</Text>
        <Text c="dimmed">
          {codeMissing ? missingCodeWords : "The rest of the dashboard is not affected."}
        </Text>
        <Button
          variant="default"
          onClick={() => {
            if (codeMissing) globalThis.location.reload();
            else this.setState({ failure: null });
          }}
        >
          {codeMissing ? "Reload" : "Try again"}
        </Button>
      </div>
    );
  }
}
