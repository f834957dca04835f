import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { AgendaItemId, MeetingId } from "#core/base/ids";
import type { LogKind, LogLine as Line } from "#core/conference/day/log-entry";
import { logKinds } from "#core/conference/day/log-entry";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { logKindWords } from "#core/strings/meeting-log-sentences";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { SuggestInput } from "../../ui/suggest-input";
import { TextInput } from "../../ui/text-input";
import { typedTime } from "../time-fields";
import { clockNow } from "./clock-now";
import { type LogDraft, useLogDraft } from "./use-log-draft";

/** Kinds by their keys: Alt+1 … Alt+9, then Alt+0. */
export const keyOfKind = new Map(
  logKinds.slice(0, 10).map((kind, index) => [kind, String((index + 1) % 10)]),
);

interface LogLineProps {
  readonly meetingId: MeetingId;
  readonly agendaItemId: AgendaItemId | null;
  readonly speakers: readonly string[];
  /** An entry to be corrected, in place of a new one. */
  readonly editing: Line | null;
  readonly onDone: () => void;
}

/**
 * The line one types at while listening: kind by key, speaker by typing, text, Enter. The hour is the clock's unless one
 * is typed. What is typed and not yet saved is kept in the book.
 */
export function LogLine({ meetingId, agendaItemId, speakers, editing, onDone }: LogLineProps) {
  const [line, setLine] = useState<LogDraft>(() => (editing === null ? emptyLine : draftOf(editing)));
  const add = useProcedureCommand("conference.addLogEntry", { refusals: "given", success: "silent" });
  const edit = useProcedureCommand("conference.editLogEntry", { refusals: "given", success: "silent" });
  const textRef = useRef<HTMLTextAreaElement>(null);
  const speakerRef = useRef<HTMLInputElement>(null);
  /** Entries on their way into the book, one after the other: one may go on typing at once. */
  const waiting = useRef<Promise<void>>(Promise.resolve());
  const draft = useLogDraft(editing === null ? meetingId : null, line, setLine);
  useEffect(() => speakerRef.current?.focus(), []);
  const change = (part: Partial<LogDraft>) => setLine((before) => ({ ...before, ...part }));
  const read = typedTime.safeParse(line.clock === "" && editing === null ? clockNow() : line.clock);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey) return;
      const found = [...keyOfKind].find(([, key]) => event.code === `Digit${key}`);
      if (found === undefined) return;
      event.preventDefault();
      setLine((before) => ({ ...before, kind: found[0] }));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const save = () => {
    if (!read.success || isBlank(line)) return;
    const { kind, speaker, text } = line;
    const fields = { clock: read.data, kind, speaker, text };
    if (editing !== null && editing.entryId !== null && editing.revision !== null) {
      const { entryId, revision, agendaItemId: item } = editing;
      void edit
        .run({ entryId, expectedRevision: revision, ...fields, agendaItemId: item })
        .then(({ ok }) => ok && onDone());
      return;
    }
    setLine({ ...emptyLine, kind });
    speakerRef.current?.focus();
    waiting.current = waiting.current.then(async () => {
      const { ok } = await add.run({ meetingId, ...fields, agendaItemId });
      if (ok) await draft.discard();
      else setLine((now) => (isBlank(now) ? line : { ...line, text: `${text}\n${now.speaker} ${now.text}` }));
    });
  };
  const onTextKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };

  return (
    <form
      className="log-line"
      data-testid="log-line"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RefusalNotice error={add.error ?? edit.error} />
      <div className="log-kinds" role="radiogroup" aria-label={words.logKind}>
        {logKinds.map((kind: LogKind) => (
          <label key={kind}>
            <input
              type="radio"
              name="log-kind"
              checked={line.kind === kind}
              onChange={() => change({ kind })}
            />
            {keyOfKind.get(kind) === undefined ? null : <kbd>{keyOfKind.get(kind)}</kbd>}
            {logKindWords[kind]}
          </label>
        ))}
      </div>
      <div className="log-fields">
        <TextInput
          label={words.logClock}
          value={line.clock}
          onChange={(clock) => change({ clock })}
          placeholder={editing === null ? clockNow() : ""}
          error={read.success ? null : words.moveClockUnreadable}
        />
        <SuggestInput
          label={words.logSpeaker}
          value={line.speaker}
          onChange={(speaker) => change({ speaker })}
          suggestions={speakers}
          maxLength={200}
          inputRef={speakerRef}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.defaultPrevented) return;
            event.preventDefault();
            textRef.current?.focus();
          }}
        />
        <div className="log-text">
          <label htmlFor="log-text">
            {words.logText}
            <span className="conference-secondary">{words.logTextHint}</span>
          </label>
          <textarea
            id="log-text"
            ref={textRef}
            value={line.text}
            maxLength={4000}
            rows={Math.min(5, Math.max(1, line.text.split("\n").length))}
            spellCheck={false}
            onChange={(event) => change({ text: event.currentTarget.value })}
            onKeyDown={onTextKey}
          />
        </div>
        <ButtonRow>
          {editing === null ? null : <Button onClick={onDone}>{words.logCancelEdit}</Button>}
          <Button
            does="conference.addLogEntry"
            type="submit"
            kind="primary"
            working={edit.working}
            testId="save-log"
          >
            {words.logSave}
          </Button>
        </ButtonRow>
      </div>
      {draft.takenUp ? (
        <span className="conference-secondary" data-testid="log-draft">
          {words.logFromDraft}
        </span>
      ) : null}
    </form>
  );
}

const emptyLine: LogDraft = { clock: "", kind: "DISCUSSION", speaker: "", text: "" };

function isBlank({ speaker, text }: LogDraft): boolean {
  return text.trim() === "" && speaker.trim() === "";
}

function draftOf({ clock, kind, speaker, text }: Line): LogDraft {
  return { clock: clock ?? "", kind, speaker, text };
}
