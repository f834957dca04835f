import { z } from "zod";
import { assert } from "#core/base/assert";
import type { StepId, TaskId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Caller, type Command, type Procedure, type Tag, rolesOf } from "#core/base/procedure";
import { type Result, ok, refuse } from "#core/base/result";
import { type Answer, type CommandName, type InputOf, contract } from "#core/contract";
import { type AppError, type ErrorCode, appError } from "#core/errors";
import { refusalOfSqlite } from "../database/sqlite-refusal";
import { type Saved, runCommand } from "./command-runner";
import { spellActors } from "#core/safekeeping/users/actors";
import { whatComesBack } from "../safekeeping/bin/what-comes-back";
import { copyBeforeImport, noteCopiedFirst } from "../safekeeping/copies/copy-before-import";
import { secondPersonFor } from "../safekeeping/users/second-person";
import type { BookContext, Change, HandlerTable, Replacement, RouterProcedure, Task } from "./handler";
import { inTransaction, rehearse } from "./in-transaction";
import { type ReportIncident, incidentOf } from "./incident";
import { type Replacing, runReplacing } from "./replacing-runner";
import { type UndoOrder, runUndo } from "./undo-runner";
import { type SeveralUndone, undoBackTo } from "./undo-several";

export interface RouterParts {
  readonly context: BookContext;
  /** Whole in the app; a test of one room may bring that room's alone. */
  readonly handlers: Partial<HandlerTable>;
  readonly onChanged: (tags: readonly Tag[], savedAt: Moment) => void;
  /** Long work was refused; what it noted on its way (a fault found in a copy) stands all the same. */
  readonly onWorkRefused?: () => void;
  readonly onProgress: (taskId: TaskId, step: Parameters<Task["progress"]>[0]) => void;
  readonly onIncident: ReportIncident;
  /** Another database is ready to take the book's place, once the call of this answer has ended. */
  readonly onReady?: (replacement: Replacement, answer: Answer) => void;
}

export interface Router {
  /** Answers every call; never throws. */
  readonly call: (name: string, input: unknown) => Promise<Answer>;
  /** Asks a long command to stop. */
  readonly cancel: (taskId: TaskId) => void;
  /** Stops what runs, takes nothing more, and answers when all is quiet. */
  readonly finish: () => Promise<void>;
  /** Whether no call waits for its answer. */
  readonly isQuiet: () => boolean;
  /** Takes calls again. */
  readonly resume: () => void;
}

/** Refusals every call may meet without having declared them. */
const everywhere: readonly ErrorCode[] = [
  "UNEXPECTED",
  "INPUT_NOT_VALID",
  "NOT_ALLOWED",
  "NO_BOOK_OPEN",
  "TASK_CANCELLED",
  "SECOND_PERSON_NEEDED",
];

/** A handler of any kind with its types worn off: names and inputs come from outside, where no type holds. */
type ChangeMaker = (context: BookContext, input: unknown) => Result<Change<unknown>, AppError>;
type Reader = (context: BookContext, input: unknown, task: Task) => Promise<Result<unknown, AppError>>;
interface LongCommand {
  readonly prepare: Reader;
  readonly publish: (
    context: BookContext,
    input: unknown,
    prepared: unknown,
  ) => Result<Change<unknown>, AppError>;
}
type AnyHandler = ChangeMaker | Reader | LongCommand | Replacing | { readonly plain: Reader };

const taskOfInput = z.object({ taskId: z.string() });

/** The one way into an open book: name, role, input, handler, output; in that order, denied by default. */
export function createRouter(parts: RouterParts): Router {
  const { context } = parts;
  const procedures = new Map<string, Procedure>(
    Object.entries(contract).filter(([, procedure]) => procedure.servedBy === "BOOK"),
  );
  const handlers = new Map<string, AnyHandler>(Object.entries(parts.handlers) as [string, AnyHandler][]);
  const running = new Map<TaskId, AbortController>();
  let stopped = new AbortController();
  const calls = new Set<Promise<unknown>>();
  let lastCommand: Promise<unknown> = Promise.resolve();
  /** GIVING_WAY: another book has taken over what this one holds; what were saved here now would be lost. */
  let standing: "STANDS" | "GIVING_WAY" = "STANDS";
  let ready: Replacement | null = null;

  /** Commands run one after another, in the order they came. */
  function afterOtherCommands(work: () => Promise<Answer>): Promise<Answer> {
    const mine = lastCommand.then(() =>
      standing === "STANDS" ? work() : refuse(appError("NO_BOOK_OPEN", {})),
    );
    lastCommand = mine.catch(() => undefined);
    return mine;
  }

  async function call(name: string, input: unknown): Promise<Answer> {
    try {
      if (stopped.signal.aborted) return refuse(appError("NO_BOOK_OPEN", {}));
      const procedure = procedures.get(name);
      const caller = context.session.caller();
      if (procedure === undefined || !procedure.roles.includes(caller)) {
        return refuse(appError("NOT_ALLOWED", { procedure: name, who: rolesOf(procedure) }));
      }
      if (procedure.kind === "command") {
        if (standing === "GIVING_WAY") return refuse(appError("NO_BOOK_OPEN", {}));
        context.session.noteActivity();
      }
      const parsed = procedure.input.safeParse(input);
      if (!parsed.success) {
        const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
        return refuse(appError("INPUT_NOT_VALID", { procedure: name, fields }));
      }
      const second = secondPersonFor(context.session, { name, procedure, input: parsed.data });
      if (second === "NEEDED") return refuse(appError("SECOND_PERSON_NEEDED", { procedure: name }));
      const by = spellActors(context.session.actors(second));
      const answer = await withTask(parsed.data, (task) =>
        answerOf({ name, procedure, input: parsed.data, caller, by, task }),
      );
      return held(procedure, answer);
    } catch (cause) {
      const refusal = refusalOfSqlite(cause, context.folder.root);
      if (refusal !== null) return refuse(refusal);
      return refuse(incidentOf(cause, context.ids.randomHex, parts.onIncident));
    }
  }

  /** A refusal nobody declared is a mistake of the program, not an answer. */
  function held(procedure: Procedure, answer: Answer): Answer {
    if (answer.ok) return answer;
    const { code } = answer.error;
    assert(procedure.errors.includes(code) || everywhere.includes(code), `refusal ${code} was not declared`);
    return answer;
  }

  async function withTask(input: unknown, work: (task: Task) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    const signal = AbortSignal.any([controller.signal, stopped.signal]);
    const named = taskOfInput.safeParse(input);
    if (!named.success) return await stoppable(signal, () => work({ signal, progress: () => undefined }));
    const taskId = named.data.taskId as TaskId;
    assert(!running.has(taskId), "a task id names one command");
    running.set(taskId, controller);
    try {
      return await stoppable(signal, () =>
        work({ signal, progress: (step) => parts.onProgress(taskId, step) }),
      );
    } finally {
      running.delete(taskId);
    }
  }

  /** Heavy work that was told to stop may stop by throwing. */
  async function stoppable(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (cause) {
      if (signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
      throw cause;
    }
  }

  interface Run {
    readonly name: string;
    readonly procedure: Procedure;
    readonly input: unknown;
    readonly caller: Caller;
    /** Who does it, as the audit spells it. */
    readonly by: string;
    readonly task: Task;
  }

  async function answerOf(run: Run): Promise<Answer> {
    const { name, procedure, input, task } = run;
    const own = routerProcedures[name as RouterProcedure] as ((run: Run) => Answer) | undefined;
    if (own !== undefined) {
      return procedure.kind === "command" ? await afterOtherCommands(async () => own(run)) : own(run);
    }
    const handler = handlers.get(name);
    assert(handler !== undefined, `${name} has a handler`);
    if (procedure.kind === "query") return await read(procedure, handler as Reader, run);
    if (typeof handler === "function") {
      return await afterOtherCommands(async () => {
        const copied = await copyBeforeImport(context, { procedure, input }, task);
        if (!copied.ok) return copied;
        if (copied.value === "MADE") parts.onChanged(["safekeeping"], context.clock.now());
        return save(run, procedure, () =>
          noteCopiedFirst((handler as ChangeMaker)(context, input), copied.value),
        );
      });
    }
    if ("plain" in handler) {
      const answer = await read(procedure, handler.plain, run);
      if (answer.ok && procedure.tags.length > 0) parts.onChanged(procedure.tags, context.clock.now());
      return answer;
    }
    if ("stage" in handler) return await afterOtherCommands(() => replace(run, procedure, handler));
    return await afterOtherCommands(async () => {
      if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
      const prepared = await handler.prepare(context, input, task);
      if (!prepared.ok) {
        parts.onWorkRefused?.();
        return prepared;
      }
      return save(run, procedure, () => handler.publish(context, input, prepared.value));
    });
  }

  async function read(procedure: Procedure, reader: Reader, run: Run): Promise<Answer> {
    const result = await reader(context, run.input, run.task);
    return result.ok ? (ok(procedure.output.parse(result.value)) as Answer) : result;
  }

  function save(run: Run, procedure: Command, change: () => Result<Change<unknown>, AppError>): Answer {
    const saved = runCommand(context, { name: run.name, procedure, by: run.by, change });
    if (!saved.ok) return saved;
    parts.onChanged(procedure.tags, saved.value.savedAt);
    return { ok: true, ...saved.value } as Answer & Saved;
  }

  /** Another book is built beside this one; until it is ready, this one stands. */
  async function replace(run: Run, procedure: Command, handler: Replacing): Promise<Answer> {
    const { name, input, task, by } = run;
    if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
    try {
      const onTakenOver = () => void (standing = "GIVING_WAY");
      const built = await runReplacing(context, { name, procedure, by, input, task, onTakenOver }, handler);
      if (!built.ok) return built;
      const answer = { ok: true, ...built.value.saved } as Answer & Saved;
      ready = built.value.replacement;
      parts.onReady?.(ready, answer);
      return answer;
    } finally {
      if (ready === null) standing = "STANDS";
    }
  }

  /** What runs or tries other commands. */
  const routerProcedures: Readonly<Record<RouterProcedure, (run: Run) => Answer>> = {
    "safekeeping.undo": undo,
    "steps.undoBackTo": undoSeveral,
    "steps.tryUndoBackTo": (run) => rehearse(context.database, () => undoneBackTo(run)) as Answer,
    "bin.whatComesBack": ({ input }) =>
      whatComesBack(context, input as InputOf<"bin.whatComesBack">, changeOf) as Answer,
  };

  function undoSeveral(run: Run): Answer {
    const undone = inTransaction(context.database, () => undoneBackTo(run));
    if (!undone.ok) return undone;
    const savedAt = context.clock.now();
    parts.onChanged(run.procedure.tags, savedAt);
    return { ok: true, value: undone.value, savedAt };
  }

  function undoneBackTo(run: Run): Result<SeveralUndone, AppError> {
    const { stepId } = run.input as InputOf<"steps.undoBackTo">;
    return undoBackTo(context, undoOrder(stepId, run), changeOf);
  }

  function undo(run: Run): Answer {
    const { stepId } = run.input as InputOf<"safekeeping.undo">;
    const undone = runUndo(context, undoOrder(stepId, run), (name, input) => changeOf(name, input));
    if (!undone.ok) return undone;
    const { label, left, savedAt, inverse } = undone.value;
    parts.onChanged([...new Set([...contract[inverse].tags, ...run.procedure.tags])], savedAt);
    return { ok: true, value: { label, left }, savedAt };
  }

  /** A step is taken back by one who has the right to do what takes it back; a two-person command never is by one. */
  function undoOrder(stepId: StepId, { caller, by }: Run): UndoOrder {
    const mayRun = (inverse: CommandName) => {
      const procedure: Command = contract[inverse];
      return procedure.roles.includes(caller) && procedure.persons === undefined;
    };
    return { stepId, mayRun, by };
  }

  function changeOf(name: CommandName, input: unknown): Result<Change<unknown>, AppError> {
    const handler = handlers.get(name);
    assert(typeof handler === "function", `${name} can be run as an inverse`);
    const result = (handler as ChangeMaker)(context, input);
    if (result.ok) contract[name].output.parse(result.value.value);
    return result;
  }

  return {
    call: (name, input) => {
      const answer = call(name, input);
      calls.add(answer);
      void answer.finally(() => calls.delete(answer));
      return answer;
    },
    cancel: (taskId) => running.get(taskId)?.abort(),
    finish: async () => {
      stopped.abort();
      while (calls.size > 0) await Promise.allSettled(calls);
    },
    isQuiet: () => calls.size === 0,
    resume: () => {
      [standing, ready] = ["STANDS", null];
      stopped = new AbortController();
    },
  };
}
