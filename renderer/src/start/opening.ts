import { useCallback, useMemo, useRef } from "react";
import type { GrantToken } from "#core/base/ids";
import type { SampleName } from "#core/safekeeping/book";
import { callProcedure } from "../api/client";

/** Ways to open a book. How it goes on is said by `app.status`: nothing is answered here. */
export interface Opening {
  readonly openFolder: (folder: GrantToken) => void;
  readonly openSample: (sample: SampleName) => void;
  /** Asks for a folder and opens it. */
  readonly chooseFolder: () => void;
  /** What was tried last; null where the program itself opened the book. */
  readonly tryAgain: () => (() => void) | null;
}

/** Opens books and keeps what was tried last. */
export function useOpening(): Opening {
  const last = useRef<(() => void) | null>(null);
  const attempt = useCallback((work: () => void) => {
    last.current = work;
    work();
  }, []);
  return useMemo(() => {
    const openFolder = (folder: GrantToken) => attempt(() => void callProcedure("app.openBook", { folder }));
    return {
      openFolder,
      openSample: (sample: SampleName) => attempt(() => void callProcedure("app.openSample", { sample })),
      chooseFolder: () => {
        void callProcedure("app.choose", { purpose: "BOOK_FOLDER", suggestedName: "" }).then((answer) => {
          const chosen = answer.ok ? answer.value.grants[0] : undefined;
          if (chosen !== undefined) openFolder(chosen.token);
        });
      },
      tryAgain: () => last.current,
    };
  }, [attempt]);
}
