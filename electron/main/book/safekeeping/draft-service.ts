import type { Moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import type { BookContext, PlainCommandHandler, QueryHandler } from "../router/handler";

/**
 * The form as that of the cluster and year worked on, and of the user who types: a draft of one is not offered in
 * another, nor to another.
 */
function placed({ database, session }: BookContext, form: string): string {
  const at = database
    .prepare("SELECT clusters.id || ' ' || year FROM book JOIN clusters ON clusters.id = current_cluster_id")
    .pluck()
    .get() as string;
  const user = session.userId();
  return user === null ? `${at} ${form}` : `${at} ${user} ${form}`;
}

/** What was typed into a form and not yet saved. */
export const readDraft: QueryHandler<"safekeeping.readDraft"> = (context, { form }) => {
  const draft = context.database
    .prepare("SELECT content, saved_at AS savedAt FROM drafts WHERE form = ?")
    .get(placed(context, form)) as { readonly content: string; readonly savedAt: Moment } | undefined;
  return ok(draft ?? { content: null, savedAt: null });
};

/** Keeps what is typed so far; the last one stands. */
export const saveDraft: PlainCommandHandler<"safekeeping.saveDraft"> = {
  plain: (context, { form, content }) => {
    context.database
      .prepare(
        `INSERT INTO drafts (form, content, saved_at) VALUES (?, ?, ?)
         ON CONFLICT (form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
      )
      .run(placed(context, form), content, context.clock.now());
    return ok({});
  },
};

/** Throws away what was typed and not saved. */
export const discardDraft: PlainCommandHandler<"safekeeping.discardDraft"> = {
  plain: (context, { form }) => {
    context.database.prepare("DELETE FROM drafts WHERE form = ?").run(placed(context, form));
    return ok({});
  },
};
