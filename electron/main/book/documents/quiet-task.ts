import type { Task } from "../router/handler";

/** For asking another room's query where nobody waits for its progress. */
export const quietTask: Task = { signal: new AbortController().signal, progress: () => undefined };
