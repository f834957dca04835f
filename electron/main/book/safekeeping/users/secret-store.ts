import type { Database } from "better-sqlite3";
import type { Id, UserId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";

export interface UserHashes {
  readonly passwordHash: string;
  readonly pinHash: string | null;
}

/** The hashes of a user's secrets; they leave the book for no screen. */
export function hashesOf(database: Database, id: UserId): UserHashes | undefined {
  return database
    .prepare("SELECT password_hash AS passwordHash, pin_hash AS pinHash FROM user_secrets WHERE user_id = ?")
    .get(id) as UserHashes | undefined;
}

export function setPasswordHash(database: Database, id: UserId, hash: string): void {
  database.prepare("UPDATE user_secrets SET password_hash = ? WHERE user_id = ?").run(hash, id);
}

/** Null takes the PIN. */
export function setPinHash(database: Database, id: UserId, hash: string | null): void {
  database.prepare("UPDATE user_secrets SET pin_hash = ? WHERE user_id = ?").run(hash, id);
}

/** The hash of the recovery code that counts now. */
export function recoveryHash(database: Database): string | null {
  return (database.prepare("SELECT code_hash FROM recovery_codes WHERE ended_at IS NULL").pluck().get() ??
    null) as string | null;
}

/** Puts a new recovery code in the place of the one before. */
export function replaceRecovery(
  database: Database,
  code: { readonly id: Id<"recoveryCode">; readonly hash: string; readonly at: Moment },
): void {
  database.prepare("UPDATE recovery_codes SET ended_at = ? WHERE ended_at IS NULL").run(code.at);
  database.prepare("INSERT INTO recovery_codes (id, code_hash, made_at) VALUES (@id, @hash, @at)").run(code);
}
