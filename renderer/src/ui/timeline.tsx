import type { ReactNode } from "react";
import "./timeline.css";

export interface TimelineEntry {
  readonly key: string;
  /** "đến 30/6/2025", "từ 01/7/2025" */
  readonly when: string;
  readonly title: string;
  readonly facts?: ReactNode;
  /** The entry that holds now. */
  readonly holds?: "now" | "before" | undefined;
}

/** What held when, oldest first: names of a unit over time, the life of a dossier. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ui-timeline">
      {entries.map((entry) => (
        <li key={entry.key} data-now={entry.holds === "now" ? true : undefined}>
          <span className="ui-timeline-when">{entry.when}</span>
          <span className="ui-timeline-mark" aria-hidden="true" />
          <div>
            <strong>{entry.title}</strong>
            <span className="ui-secondary">{entry.facts}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
