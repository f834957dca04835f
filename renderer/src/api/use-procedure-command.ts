import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Command } from "#core/base/procedure";
import { contract, type Answer, type CommandName, type InputOf } from "#core/contract";
import type { AppError } from "#core/errors";
import { secondPersonWords } from "#core/strings/second-person-words";
import { uiStrings } from "#core/strings/ui-strings";
import { type Deed, useSecondPerson } from "../state/second-person";
import { useUiState } from "../state/ui-state";
import { useWithoutCopy } from "../state/without-copy";
import { showToast } from "../ui/toast";
import { callProcedure } from "./client";
import { invalidateTags } from "./query-client";
import { showRefusal } from "./show-refusal";
import { undoStep } from "./undo-step";
import { lastSession } from "./use-session";

interface CommandManner<Name extends CommandName> {
  /** `toast`: a refusal is said at the bottom right. `given`: the screen shows `error` itself, beside its form. */
  readonly refusals?: "toast" | "given" | undefined;
  /** `silent`: no "Đã lưu" (drafts, steps of a longer work). */
  readonly success?: "toast" | "silent" | undefined;
  /** What the call would do: what a second person reads before agreeing. */
  readonly deed?: ((input: InputOf<Name>) => Deed) | undefined;
}

export interface ProcedureCommand<Name extends CommandName> {
  readonly name: Name;
  /**
   * Never throws. The same call again while it runs (a second press) is answered by the first; another one waits its
   * turn, so that nothing typed quickly is dropped. A function is asked again when its turn has come: it may know more
   * by then.
   */
  readonly run: (input: InputOf<Name> | (() => InputOf<Name>)) => Promise<Answer<Name>>;
  /** The book is at it; false while somebody is asked first, so that what is being asked about stays in sight. */
  readonly working: boolean;
  /** The refusal of the last run, until the next. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

/** Changes the book: refreshes what was read, says "Đã lưu — Hoàn tác" where the step can be taken back. */
export function useProcedureCommand<Name extends CommandName>(
  name: Name,
  manner: CommandManner<Name> = {},
): ProcedureCommand<Name> {
  const client = useQueryClient();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const lastInLine = useRef<{ readonly call: string; readonly answer: Promise<Answer<Name>> } | null>(null);

  const perform = async (input: InputOf<Name>): Promise<Answer<Name>> => {
    setWorking(!isOnlyAsking(client, name));
    setError(null);
    const deed = manner.deed?.(input) ?? { what: secondPersonWords.anyDeed };
    const asking = { onAsking: () => setWorking(false), onAgreed: () => setWorking(true) };
    const { answer, outcome } = await sendAsking({ name, deed, ...asking }, input);
    setWorking(false);
    if (outcome === "LEFT") return answer;
    if (!answer.ok) {
      setError(answer.error);
      if (manner.refusals !== "given") showRefusal(answer.error);
      return answer;
    }
    if (answer.savedAt !== undefined) useUiState.getState().noteSaved(answer.savedAt);
    await invalidateTags(client, contract[name].tags);
    const undo = answer.undo;
    if (manner.success !== "silent" && undo !== undefined) {
      showToast({
        tone: "ok",
        title: uiStrings.saved,
        detail: undo.label,
        action: { word: uiStrings.undo, onAct: () => void undoStep(client, undo.stepId) },
      });
    }
    return answer;
  };

  const run: ProcedureCommand<Name>["run"] = (input) => {
    const inputNow = () => (typeof input === "function" ? input() : input);
    const call = wordsOfCall(inputNow());
    const before = lastInLine.current;
    if (before?.call === call) return before.answer;
    const answer = before === null ? perform(inputNow()) : before.answer.then(() => perform(inputNow()));
    const mine = { call, answer };
    lastInLine.current = mine;
    void answer.finally(() => {
      if (lastInLine.current === mine) lastInLine.current = null;
    });
    return answer;
  };

  return { name, run, working, error, clearError: () => setError(null) };
}

/** What tells one call from another: its input without the name of its task, which every press makes anew. */
function wordsOfCall(input: unknown): string {
  return JSON.stringify(input, (key, value: unknown) => (key === "taskId" ? undefined : value));
}

/** In a book of several people the first call of a two-person command does nothing but ask for the second. */
function isOnlyAsking(client: QueryClient, name: CommandName): boolean {
  const command: Command = contract[name];
  return command.persons === "TWO" && lastSession(client)?.people === "SEVERAL";
}

interface Sent<Name extends CommandName> {
  readonly answer: Answer<Name>;
  readonly outcome: "ANSWERED" | "LEFT";
}

interface Sending<Name extends CommandName> {
  readonly name: Name;
  readonly deed: Deed;
  readonly onAsking: () => void;
  readonly onAgreed: () => void;
}

/**
 * Sends the call. Where the book asks back (for a second person, or whether to go on without a copy), so does the
 * window, and sends it again as agreed. LEFT: nobody agreed, and everything is as it was.
 */
async function sendAsking<Name extends CommandName>(
  sending: Sending<Name>,
  input: InputOf<Name>,
): Promise<Sent<Name>> {
  const { name, deed, onAsking, onAgreed } = sending;
  const answer = await callProcedure(name, input);
  if (answer.ok) return { answer, outcome: "ANSWERED" };
  if (answer.error.code === "SECOND_PERSON_NEEDED") {
    onAsking();
    const outcome = await useSecondPerson.getState().ask({ procedure: name, input, deed });
    if (outcome === "LEFT") return { answer, outcome };
    onAgreed();
    return await sendAsking(sending, input);
  }
  if (answer.error.code === "COPY_FIRST_FAILED") {
    onAsking();
    const outcome = await useWithoutCopy.getState().ask(answer.error.facts);
    if (outcome === "LEFT") return { answer, outcome };
    onAgreed();
    return await sendAsking(sending, { ...input, withoutCopy: outcome });
  }
  return { answer, outcome: "ANSWERED" };
}
