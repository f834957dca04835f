import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import type { PlainCommandHandler, QueryHandler } from "../router/handler";

/** The form as that of the cluster and year worked on: a draft of one is not offered in another. */
function placed(database: Database, form: string): string {
  const at = database
    .prepare("SELECT clusters.id || ' ' || year FROM book JOIN clusters ON clusters.id = current_cluster_id")
    .pluck()
    .get() as string;
  return `${at} ${form}`;
}

/** What was typed into a form and not yet saved. */
export const readDraft: QueryHandler<"safekeeping.readDraft"> = ({ database }, { form }) => {
  const draft = database
    .prepare("SELECT content, saved_at AS savedAt FROM drafts WHERE form = ?")
    .get(placed(database, form)) as { readonly content: string; readonly savedAt: Moment } | undefined;
  return ok(draft ?? { content: null, savedAt: null });
};

/** Keeps what is typed so far; the last one stands. */
export const saveDraft: PlainCommandHandler<"safekeeping.saveDraft"> = {
  plain: ({ database, clock }, { form, content }) => {
    database
      .prepare(
        `INSERT INTO drafts (form, content, saved_at) VALUES (?, ?, ?)
         ON CONFLICT (form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
      )
      .run(placed(database, form), content, clock.now());
    return ok({});
  },
};

/** Throws away what was typed and not saved. */
export const discardDraft: PlainCommandHandler<"safekeeping.discardDraft"> = {
  plain: ({ database }, { form }) => {
    database.prepare("DELETE FROM drafts WHERE form = ?").run(placed(database, form));
    return ok({});
  },
};
