import { useCallback, useEffect, useRef, useState } from "react";
import type { RoundCount } from "#core/conference/count";
import type { Reading } from "#core/conference/double-count";
import type { Round } from "#core/conference/meeting";
import type { AppError } from "#core/errors";
import { useProcedureCommand } from "../api/use-procedure-command";
import { readableCount, sameCount } from "./count-cells";

/** A pause in typing after which the figures go into the book, milliseconds. */
const pause = 400;

export interface CountSaving {
  /** What is typed, saved or not; a cell that cannot be read is NaN. */
  readonly count: RoundCount;
  readonly change: (count: RoundCount) => void;
  /** Saves now; the figures of the book are then those on the screen, unless it is refused. */
  readonly flush: () => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly state: "SAVED" | "SAVING" | "REFUSED";
  readonly error: AppError | null;
  /** The round's revision once everything typed is saved. */
  readonly revision: () => number;
  /** Throws away what could not be saved and shows what the book has. */
  readonly takeStored: () => void;
}

/**
 * Keeps the typed count and the book together: saves after a pause, one save at a time, never losing a figure
 * typed meanwhile, and to the end when the screen or the window goes away. `reading` is the team that keys.
 */
export function useCountSaving(
  round: Pick<Round, "id" | "count" | "revision">,
  reading: Reading,
): CountSaving {
  const quiet = { success: "silent", refusals: "given" } as const;
  const first = useProcedureCommand("conference.saveCount", quiet);
  const second = useProcedureCommand("conference.saveSecondReading", quiet);
  const save = reading === "FIRST" ? first : second;
  const [count, setCount] = useState(round.count);
  const [state, setState] = useState<CountSaving["state"]>("SAVED");
  const [error, setError] = useState<AppError | null>(null);
  const live = useRef({ count: round.count, stored: round.count, revision: round.revision });
  const past = useRef<RoundCount[]>([]);
  const future = useRef<RoundCount[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);
  const run = useRef(save.run);
  run.current = save.run;
  const roundId = round.id;

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (running.current !== null) return await running.current;
    const work = async () => {
      while (!sameCount(readableCount(live.current.count), live.current.stored)) {
        const typed = readableCount(live.current.count);
        setState("SAVING");
        const answer = await run.current({ roundId, expectedRevision: live.current.revision, count: typed });
        if (!answer.ok) {
          setError(answer.error);
          setState("REFUSED");
          return;
        }
        live.current = { ...live.current, stored: typed, revision: answer.value.revision };
        setError(null);
      }
      setState("SAVED");
    };
    running.current = work().finally(() => {
      running.current = null;
    });
    return await running.current;
  }, [roundId]);

  const put = useCallback(
    (next: RoundCount) => {
      live.current = { ...live.current, count: next };
      setCount(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  useEffect(() => {
    const clean = sameCount(readableCount(live.current.count), live.current.stored);
    if (!clean || running.current !== null || round.revision <= live.current.revision) return;
    live.current = { count: round.count, stored: round.count, revision: round.revision };
    setCount(round.count);
  }, [round.count, round.revision]);

  useEffect(() => {
    const onLeave = (event: Event) => {
      if (sameCount(readableCount(live.current.count), live.current.stored)) return;
      event.preventDefault();
      void flush().then(() => window.close());
    };
    window.addEventListener("app:leave", onLeave);
    return () => {
      window.removeEventListener("app:leave", onLeave);
      void flush();
    };
  }, [flush]);

  const step = (from: RoundCount[], to: RoundCount[]) => {
    const next = from.pop();
    if (next === undefined) return;
    to.push(live.current.count);
    put(next);
  };
  return {
    count,
    change: (next) => {
      past.current.push(live.current.count);
      future.current = [];
      put(next);
    },
    flush,
    undo: () => step(past.current, future.current),
    redo: () => step(future.current, past.current),
    state,
    error,
    revision: () => live.current.revision,
    takeStored: () => {
      live.current = { count: round.count, stored: round.count, revision: round.revision };
      setCount(round.count);
      setError(null);
      setState("SAVED");
    },
  };
}
