import type { Database } from "better-sqlite3";
import type { UnitId, UserId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { Role } from "#core/base/procedure";
import { comparePeople, foldText } from "#core/base/vietnamese-text";
import type { BookUser } from "#core/safekeeping/users/user";

/** What a keeper may change of a user. */
export interface UserFields {
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly unitId: UnitId | null;
}

interface UserRow extends Omit<BookUser, "hasPin"> {
  readonly hasPin: 0 | 1;
}

const select = `SELECT users.id, name, post, role, unit_id AS unitId, retired_at AS retiredAt,
  last_signed_in_at AS lastSignedInAt, revision, pin_hash IS NOT NULL AS hasPin
  FROM users JOIN user_secrets ON user_secrets.user_id = users.id`;
const userOf = (row: UserRow): BookUser => ({ ...row, hasPin: row.hasPin === 1 });

/** Every user, retired ones too, in the order of their names. */
export function listUsers(database: Database): readonly BookUser[] {
  const rows = database.prepare(select).all() as readonly UserRow[];
  return rows.map(userOf).sort((left, right) => comparePeople(left.name, right.name));
}

/** The user with this id, retired or not. */
export function findUser(database: Database, id: UserId): BookUser | undefined {
  const row = database.prepare(`${select} WHERE users.id = ?`).get(id) as UserRow | undefined;
  return row === undefined ? undefined : userOf(row);
}

/** Whether the book knows its people at all. */
export function hasUsers(database: Database): boolean {
  return database.prepare("SELECT 1 FROM users LIMIT 1").get() !== undefined;
}

/** The user who bears a name, marks and case aside. */
export function userNamed(database: Database, name: string): UserId | undefined {
  return database.prepare("SELECT id FROM users WHERE folded_name = ?").pluck().get(foldText(name)) as
    | UserId
    | undefined;
}

/** Keepers who can sign in, the first made first. */
export function activeKeepers(database: Database): readonly UserId[] {
  return database
    .prepare("SELECT id FROM users WHERE role = 'KEEPER' AND retired_at IS NULL ORDER BY created_at, id")
    .pluck()
    .all() as readonly UserId[];
}

export function insertUser(
  database: Database,
  user: UserFields & { readonly id: UserId; readonly createdAt: Moment; readonly passwordHash: string },
): void {
  database
    .prepare(
      `INSERT INTO users (id, name, folded_name, post, role, unit_id, created_at)
       VALUES (@id, @name, @foldedName, @post, @role, @unitId, @createdAt)`,
    )
    .run({ ...user, foldedName: foldText(user.name) });
  database.prepare("INSERT INTO user_secrets (user_id, password_hash) VALUES (@id, @passwordHash)").run(user);
}

/** Answers the revision after the change. */
export function updateUser(database: Database, id: UserId, fields: UserFields): number {
  return database
    .prepare(
      `UPDATE users SET name = @name, folded_name = @foldedName, post = @post, role = @role, unit_id = @unitId,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .pluck()
    .get({ ...fields, id, foldedName: foldText(fields.name) }) as number;
}

/** Retires a user, or with null brings them back. Answers the revision after it. */
export function setRetired(database: Database, id: UserId, retiredAt: Moment | null): number {
  return database
    .prepare("UPDATE users SET retired_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .pluck()
    .get(retiredAt, id) as number;
}

export function noteSignIn(database: Database, id: UserId, at: Moment): void {
  database.prepare("UPDATE users SET last_signed_in_at = ? WHERE id = ?").run(at, id);
}

/** A round from its opening to its seal, by name: as long as there is one, nobody joins those who may vouch. */
export function openRoundName(database: Database): string | undefined {
  return database
    .prepare(
      `SELECT rounds.name FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
       LEFT JOIN seals ON seals.round_id = rounds.id
       WHERE seals.round_id IS NULL AND cancelled_at IS NULL AND binned_at IS NULL LIMIT 1`,
    )
    .pluck()
    .get() as string | undefined;
}
