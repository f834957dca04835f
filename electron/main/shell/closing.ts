import type { AppError } from "#core/errors";
import type { BookSession } from "./book-session";
import type { ClosingChoice } from "./dialogs";

interface ClosingParts {
  readonly session: BookSession;
  readonly ask: (error: AppError) => Promise<ClosingChoice>;
}

/**
 * Closes the book with its verified copy before the window may go. A copy that fails is asked about; the answer
 * STAYS means the person goes on working. While one closing runs, a second is answered by the first.
 */
export function createClosing({ session, ask }: ClosingParts): () => Promise<"CLOSED" | "STAYS"> {
  let running: Promise<"CLOSED" | "STAYS"> | null = null;

  async function close(): Promise<"CLOSED" | "STAYS"> {
    let backup: "MAKE" | "SKIP" = "MAKE";
    for (;;) {
      const answer = await session.close(backup);
      if (answer.ok || session.state().phase !== "OPEN") return "CLOSED";
      switch (await ask(answer.error)) {
        case "STAY":
          return "STAYS";
        case "WITHOUT":
          backup = "SKIP";
          break;
        case "AGAIN":
          backup = "MAKE";
          break;
      }
    }
  }

  return () => {
    running ??= close().finally(() => {
      running = null;
    });
    return running;
  };
}
