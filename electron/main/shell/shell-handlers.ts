import { basename, dirname, join } from "node:path";
import { ok, refuse, type Result } from "#core/base/result";
import type { GrantToken, TaskId } from "#core/base/ids";
import type { Answer, InputOf } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import { judgePassword } from "#core/safekeeping/users/judge-secret";
import type { carriedError } from "#core/safekeeping/app-procedures";
import type { z } from "zod";
import type { Platform } from "../platform/platform";
import { bookFolderName } from "./book-folder-name";
import type { BookSession, SessionState } from "./book-session";
import type { ShellHandlers } from "./calls";
import type { PhotoHandlers } from "./photos/photo-handlers";
import type { Question } from "./dialogs";
import type { ShellGrants } from "./grants";
import type { RecentBooks } from "./recent-books";

interface HandlerParts {
  readonly session: BookSession;
  readonly grants: ShellGrants;
  readonly recent: RecentBooks;
  readonly platform: Platform;
  readonly programVersion: string;
  /** Where new books go unless a person chose another place. */
  readonly usualPlace: () => Promise<string>;
  readonly choose: (question: Question) => Promise<readonly string[]>;
  /** Makes the keeper of the book just made. */
  readonly makeKeeper: (
    keeper: InputOf<"safekeeping.makeKeeper">,
  ) => Promise<Answer<"safekeeping.makeKeeper">>;
  readonly cancelTask: (taskId: TaskId) => void;
  readonly onStatusChange: () => void;
}

/** What the main thread answers itself: which book, dialogs, drives. */
export function createShellHandlers(
  parts: HandlerParts,
): Omit<ShellHandlers, keyof PhotoHandlers | "app.licences"> {
  const { session, grants, recent, platform } = parts;
  const place = async () => (await recent.place()) ?? parts.usualPlace();
  const granted = (token: GrantToken): Result<string, AppError> => {
    const path = grants.pathOf(token);
    return path === undefined ? refuse(appError("GRANT_EXPIRED", {})) : ok(path);
  };

  return {
    "app.status": async () => {
      const state = session.state();
      const folder = await place();
      return ok({
        phase: state.phase,
        book: "book" in state ? state.book : null,
        refusal: refusalOf(state),
        defaultPlace: { place: folder, freeBytes: await platform.freeBytes(folder) },
        recent: (await recent.list()).map((book) => ({
          token: grants.grant(book.folder).token,
          title: book.title,
          place: book.folder,
        })),
        programVersion: parts.programVersion,
      });
    },

    "app.createBook": async ({ place: chosen, keeper = null, ...book }) => {
      const fault = keeper === null ? null : judgePassword(keeper.password, keeper.name);
      if (fault !== null) return refuse(appError("PASSWORD_TOO_WEAK", { fault }));
      const folder = chosen === null ? ok(await place()) : granted(chosen);
      if (!folder.ok) return folder;
      const target = join(folder.value, bookFolderName(book.clusterName, book.year));
      const created = await session.create(target, { contents: "EMPTY", kind: "REAL", ...book });
      if (!created.ok) return created;
      if (keeper === null) return ok({ ...created.value, recoveryCode: null });
      const made = await parts.makeKeeper(keeper);
      return made.ok ? ok({ ...created.value, recoveryCode: made.value.recoveryCode }) : made;
    },

    "app.openBook": async ({ folder }) => {
      const path = granted(folder);
      return path.ok ? session.open(path.value) : path;
    },

    "app.freeLock": () => session.openAgain({ foreignLock: "FREE" }),

    "app.setLogAside": () => session.openAgain({ foreignLog: "SET_ASIDE" }),

    "app.openOlderBook": ({ reason }) => session.openAgain({ olderReason: reason }),

    "app.lookAtDamage": () => session.lookAtDamage(),

    "app.restoreDamaged": ({ name }) => session.mend(name),

    "app.salvageBook": async () => {
      const salvaged = await session.salvage();
      if (!salvaged.ok) return salvaged;
      const { folder: place, ...report } = salvaged.value;
      return ok({ ...report, place, folder: grants.grant(place).token });
    },

    "app.openSample": async ({ sample }) => session.openSample(await place(), sample),

    "app.closeBook": async () => {
      const closed = await session.close("MAKE");
      return closed.ok ? ok({}) : closed;
    },

    "app.skipClosingCopy": async () => {
      session.skipCopy();
      return ok({});
    },

    "app.choose": async ({ purpose, suggestedName }) => {
      const paths = await parts.choose({ purpose, suggestedName, startFolder: await startFolder(purpose) });
      const [first] = paths;
      if (purpose === "NEW_BOOK_PLACE" && first !== undefined) {
        await recent.setPlace(first);
        parts.onStatusChange();
      }
      return ok({ grants: paths.map((path) => grants.grant(path)) });
    },

    "app.grantDropped": async (_input, droppedPaths) =>
      ok({ grants: droppedPaths.map((path) => grants.grant(path)) }),

    "app.drives": async () =>
      ok({
        drives: (await platform.removableDrives()).map((drive) => {
          const { token, name } = grants.grant(drive.root, drive.name);
          return { token, name, place: drive.root, fileSystem: drive.fileSystem, freeBytes: drive.freeBytes };
        }),
      }),

    "app.cancelTask": async ({ taskId }) => {
      parts.cancelTask(taskId);
      return ok({});
    },
  };

  /** Books are looked for where books are; all else begins where the system begins. */
  async function startFolder(purpose: Question["purpose"]): Promise<string> {
    if (purpose === "BOOK_FOLDER") return place();
    if (purpose === "NEW_BOOK_PLACE") return dirname(await place());
    return "";
  }
}

function refusalOf(state: SessionState): z.infer<typeof carriedError> | null {
  if (state.phase !== "REFUSED") return null;
  return { code: state.refusal.code, facts: { ...state.refusal.facts } };
}

/** Whether a file lies inside the open book: the only ones the book may ask to be opened. */
export function liesInBook(state: SessionState, path: string): boolean {
  if (state.phase !== "OPEN" || basename(path) === "") return false;
  const folder = join(state.book.folder, "/");
  return join(path).startsWith(folder);
}
