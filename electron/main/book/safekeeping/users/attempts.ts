import type { Database } from "better-sqlite3";
import type { UserId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { signInWait } from "#core/safekeeping/users/sign-in-wait";
import type { Clock } from "../../router/handler";
import { isSecret } from "./secrets";

/** Whose wrong secrets are counted together. */
export type AttemptSubject = `PASSWORD ${UserId}` | `PIN ${UserId}` | "RECOVERY";

/** Wrong secrets in a row. */
export function failuresOf(database: Database, subject: AttemptSubject): number {
  return lastFailure(database, subject)?.failures ?? 0;
}

export function forgetFailures(database: Database, subject: AttemptSubject): void {
  database.prepare("DELETE FROM sign_in_attempts WHERE subject = ?").run(subject);
}

interface Trial {
  readonly subject: AttemptSubject;
  readonly secret: string;
  /** Null where there is nothing to compare with: it takes as long and is wrong. */
  readonly hash: string | null;
}

/**
 * Tries a secret once. It counts as wrong until it proved right, so that calls made at once, or a program ended in the
 * middle, try no more than others. Answers whether it was right and how many wrong ones came before.
 */
export async function trySecret(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { subject, secret, hash }: Trial,
): Promise<
  Result<
    { readonly right: boolean; readonly failuresBefore: number },
    Extract<AppError, { code: "SIGN_IN_WAIT" }>
  >
> {
  const last = lastFailure(database, subject);
  const now = clock.now();
  const seconds = last === undefined ? 0 : secondsLeft(last, now);
  if (seconds > 0) return refuse(appError("SIGN_IN_WAIT", { seconds }));
  database
    .prepare(
      `INSERT INTO sign_in_attempts (subject, failures, last_at) VALUES (?, 1, ?)
       ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at`,
    )
    .run(subject, now);
  const right = await isSecret(secret, hash);
  if (right) forgetFailures(database, subject);
  return ok({ right, failuresBefore: last?.failures ?? 0 });
}

interface Failure {
  readonly failures: number;
  readonly lastAt: Moment;
}

function lastFailure(database: Database, subject: AttemptSubject): Failure | undefined {
  return database
    .prepare("SELECT failures, last_at AS lastAt FROM sign_in_attempts WHERE subject = ?")
    .get(subject) as Failure | undefined;
}

/** A clock set back makes nobody wait longer than the rule says. */
function secondsLeft({ failures, lastAt }: Failure, now: Moment): number {
  const wait = signInWait(failures);
  const passed = (Date.parse(now) - Date.parse(lastAt)) / 1000;
  return Math.min(wait, Math.max(0, Math.ceil(wait - passed)));
}
