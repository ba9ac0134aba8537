import { Button, Text } from "@mantine/core";
import { Component, type ReactNode } from "react";
import classes from "./widget-frame.module.css";

interface WidgetBoundaryProps {
  title: string;
  /** Before it is tried again. */
  onRetry?: () => void;
  children: ReactNode;
}

/** Keeps a widget that fails, or whose code cannot be loaded, from taking the others along; it can be tried again. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  retry = (): void => {
    this.props.onRetry?.();
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className={classes.failed}>
        <Text fw={600}>{this.props.title} cannot be shown.</Text>
        <Text c="dimmed">The rest of the dashboard is not affected.</Text>
        <Button variant="default" onClick={this.retry}>
          Try again
        </Button>
      </div>
    );
  }
}
