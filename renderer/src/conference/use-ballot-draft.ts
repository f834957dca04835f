import { useEffect, useRef, useState } from "react";
import type { MeetingId } from "#core/base/ids";
import type { VoteMode } from "#core/registry/regulation-settings";
import { callProcedure } from "../api/client";

/** A pause in choosing after which the draft is written, milliseconds. */
const pause = 600;

/** A ballot while it is being made. */
export interface BallotDraft {
  readonly kind: string;
  readonly mode: VoteMode | null;
  readonly name: string;
  /** As typed; null while nobody touched it: the present hour on the day of the meeting. */
  readonly clock: string | null;
  readonly dueOn: string | null;
  readonly awardCode: string | null;
  readonly touched: Readonly<Record<string, boolean>>;
  readonly quotas: Readonly<Record<string, number | null>>;
}

/** What is chosen so far, kept in the book until the ballot is made: leaving the screen loses nothing. */
export function useBallotDraft(meetingId: MeetingId, first: BallotDraft) {
  const form = `new-ballot-${meetingId}`;
  const [draft, setDraft] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const touched = useRef<BallotDraft | null>(null);

  useEffect(() => {
    let present = true;
    void callProcedure("safekeeping.readDraft", { form }).then((answer) => {
      if (!present || !answer.ok || answer.value.content === null || touched.current !== null) return;
      const kept: unknown = JSON.parse(answer.value.content);
      if (typeof kept === "object" && kept !== null) setDraft((now) => ({ ...now, ...kept }));
    });
    return () => {
      present = false;
      clearTimeout(timer.current);
      if (touched.current !== null)
        void callProcedure("safekeeping.saveDraft", { form, content: JSON.stringify(touched.current) });
    };
  }, [form]);

  return {
    draft,
    change: (part: Partial<BallotDraft>) => {
      const next = { ...draft, ...part };
      touched.current = next;
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => void callProcedure("safekeeping.saveDraft", { form, content: JSON.stringify(next) }),
        pause,
      );
    },
    discard: async () => {
      clearTimeout(timer.current);
      touched.current = null;
      await callProcedure("safekeeping.discardDraft", { form });
    },
  };
}
