import { uiStrings } from "#core/strings/ui-strings";

/** A value nobody typed yet: a dash with its words for a screen reader, never 0. */
export function NotEntered() {
  return (
    <span style={{ color: "var(--ink-3)" }}>
      <span aria-hidden="true">–</span>
      <span className="ui-only-spoken">{uiStrings.notEntered}</span>
    </span>
  );
}
