import { uiStrings } from "#core/strings/ui-strings";

/** Stands where a list will stand while the book is being read. Still, without a spinner. */
export function Loading() {
  return (
    <p role="status" style={{ padding: 16, color: "var(--ink-2)" }}>
      {uiStrings.loading}
    </p>
  );
}
