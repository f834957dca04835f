import { IconAlertTriangle } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { frameStrings } from "#core/strings/frame-strings";
import { incidentOf } from "../api/refusal";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly incident: string | null;
}

/** Catches what nobody foresaw on a screen: the rest of the window lives on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { incident: null };

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { incident: incidentOf(thrown) };
  }

  override render(): ReactNode {
    const { incident } = this.state;
    if (incident === null) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          icon={IconAlertTriangle}
          title={frameStrings.brokenTitle}
          actions={
            <Button onClick={() => this.setState({ incident: null })}>{frameStrings.brokenAgain}</Button>
          }
        >
          {frameStrings.brokenText(incident)}
        </EmptyState>
      </div>
    );
  }
}
