import { useEffect, useRef, useState } from "react";
import type { Place } from "./block";
import type { Editing } from "./matrix-keys";

interface CellEditorProps {
  readonly editing: Editing;
  readonly label: string;
  readonly fault: string | null;
  readonly onType: (text: string) => void;
  /** Saves, and where to go then; false where the book refused. */
  readonly onFinish: (next: Place | null) => Promise<boolean>;
  readonly onLeave: (how: "ESCAPE" | "BLUR") => void;
}

/** The field of a cell that is being typed in: Enter and Tab save and go on, Esc leaves it as it was. */
export function CellEditor({ editing, label, fault, onType, onFinish, onLeave }: CellEditorProps) {
  const { row, column, text } = editing;
  const [tried, setTried] = useState(false);
  /** Once it is saved or left, the blur that follows says nothing new. */
  const done = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const finish = async (next: Place | null) => {
    setTried(true);
    if (fault !== null || done.current) return;
    done.current = true;
    if (!(await onFinish(next))) done.current = false;
  };
  const leave = (how: "ESCAPE" | "BLUR") => {
    if (done.current) return;
    done.current = true;
    onLeave(how);
  };
  return (
    <span className="matrix-editor">
      <input
        ref={input}
        value={text}
        aria-label={label}
        aria-invalid={tried && fault !== null ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={() => {
          if (fault === null) void finish(null);
          else leave("BLUR");
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          const by = event.shiftKey ? -1 : 1;
          if (event.key === "Enter") {
            event.preventDefault();
            void finish({ row: row + by, column });
          } else if (event.key === "Tab") {
            event.preventDefault();
            void finish({ row, column: column + by });
          } else if (event.key === "Escape") {
            event.preventDefault();
            leave("ESCAPE");
          }
        }}
      />
      {tried && fault !== null ? (
        <span className="matrix-fault" role="alert">
          {fault}
        </span>
      ) : null}
    </span>
  );
}
