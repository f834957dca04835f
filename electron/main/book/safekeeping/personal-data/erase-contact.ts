import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { withoutName } from "#core/safekeeping/personal-data/name-in-text";
import { bookStrings } from "#core/strings/book-strings";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { eraseFromStrayed } from "../../database/copy-rows";
import { lastAuditSeq } from "../../database/audit-trail";
import type { CommandHandler } from "../../router/handler";
import { eraseDrafts, eraseFromSteps, erasePayloads, mentionOf } from "./erase-mentions";
import { saveErasure } from "./erasure-store";
import { forgetOutside, forgetWords } from "./forget-traces";

/** Takes a contact out of the book; what else the person of that name did for the cluster stays. */
export const eraseContact: CommandHandler<"personalData.eraseContact"> = (context, { contactId, reason }) => {
  const { database, clock } = context;
  const fullName = database
    .prepare("SELECT full_name FROM unit_contacts WHERE id = ? AND erased_at IS NULL")
    .pluck()
    .get(contactId) as string | undefined;
  if (fullName === undefined) return refuse(appError("NOT_FOUND", { noun: words.subjectNoun.CONTACT }));
  const seq = lastAuditSeq(database) + 1;
  const mentions = mentionOf(contactId, fullName);
  database.pragma("defer_foreign_keys = ON");
  const payloads = erasePayloads(database, mentions, seq);
  database
    .prepare(
      `UPDATE unit_contacts SET full_name = '', name_folded = '', post = '', phone = '', note = '', erased_at = ?,
         revision = revision + 1 WHERE id = ?`,
    )
    .run(clock.now(), contactId);
  const rows =
    1 +
    eraseFromSteps(database, mentions, fullName) +
    eraseDrafts(database, mentions) +
    eraseFromStrayed(database, mentions);
  forgetWords(database);
  const why = withoutName(reason, fullName, bookStrings.erasedName);
  const number = saveErasure(context, {
    seq,
    facts: {
      ...{ subject: "CONTACT", reason: why, rows, payloads: payloads.length },
      ...{ papersRemoved: 0, papersRenamed: 0, stays: [words.staysElsewhere] },
    },
  });
  return ok({
    value: { number },
    audit: {
      entityKind: "contact",
      entityId: contactId,
      before: null,
      after: { erasedPayloads: payloads, erasedRows: rows, certificate: number },
      reason: why,
    },
    label: words.eraseContactLabel,
    afterCommit: () => forgetOutside(context),
  });
};
