import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { MeetingId } from "#core/base/ids";
import { logKind } from "#core/conference/day/log-entry";
import { callProcedure } from "../../api/client";

const logDraft = z.strictObject({ clock: z.string(), kind: logKind, speaker: z.string(), text: z.string() });
/** What stands in the line and is not saved yet, as typed. */
export type LogDraft = z.infer<typeof logDraft>;

/** A pause in typing after which the draft is written, milliseconds. */
const pause = 500;

/**
 * Keeps the line in the book while it is typed, and puts it back when the screen opens again, also after the program
 * was killed. `null`: nothing is kept.
 */
export function useLogDraft(
  meetingId: MeetingId | null,
  line: LogDraft,
  putBack: (line: LogDraft) => void,
): {
  readonly takenUp: boolean;
  /** After saving: the draft goes, unless something else is being typed already. */
  readonly discard: () => Promise<void>;
} {
  const form = meetingId === null ? null : `log-line-${meetingId}`;
  const [takenUp, setTakenUp] = useState(false);
  const typed = line.text !== "" || line.speaker !== "" || line.clock !== "";
  const latest = useRef({ line, typed, putBack });
  useEffect(() => {
    latest.current = { line, typed, putBack };
  });

  useEffect(() => {
    if (form === null) return undefined;
    let present = true;
    void callProcedure("safekeeping.readDraft", { form }).then((answer) => {
      if (!present || !answer.ok || answer.value.content === null || latest.current.typed) return;
      const read = readLine(answer.value.content);
      if (read === null) return;
      latest.current.putBack(read);
      setTakenUp(true);
    });
    return () => {
      present = false;
    };
  }, [form]);

  const content = typed ? JSON.stringify(line) : null;
  useEffect(() => {
    if (form === null || content === null) return undefined;
    const timer = setTimeout(() => void callProcedure("safekeeping.saveDraft", { form, content }), pause);
    return () => clearTimeout(timer);
  }, [form, content]);
  useEffect(
    () => () => {
      if (form !== null && latest.current.typed)
        void callProcedure("safekeeping.saveDraft", { form, content: JSON.stringify(latest.current.line) });
    },
    [form],
  );

  return {
    takenUp,
    discard: async () => {
      setTakenUp(false);
      if (form !== null && !latest.current.typed) await callProcedure("safekeeping.discardDraft", { form });
    },
  };
}

function readLine(content: string): LogDraft | null {
  try {
    return logDraft.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
