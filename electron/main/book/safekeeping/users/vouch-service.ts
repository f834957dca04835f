import { ok, refuse } from "#core/base/result";
import { writers } from "#core/base/procedure";
import { contract, type ProcedureName } from "#core/contract";
import { appError } from "#core/errors";
import type { PlainCommandHandler } from "../../router/handler";
import { proveUser } from "./prove-user";
import { noteSessionEvent } from "./session-event";
import { vouchKey } from "./vouch-key";

/** The second person signs in on top, for one call only. */
export const vouch: PlainCommandHandler<"safekeeping.vouch"> = {
  plain: async (context, { procedure: name, input, userId, password }) => {
    const { session } = context;
    if (userId === session.userId()) return refuse(appError("SECOND_PERSON_SAME", {}));
    const proven = await proveUser(context, userId, password);
    if (!proven.ok) return proven;
    const { user } = proven.value;
    const notAllowed = refuse(appError("SECOND_PERSON_NOT_ALLOWED", { name: user.name }));
    if (!Object.hasOwn(contract, name)) return notAllowed;
    const procedure = contract[name as ProcedureName];
    if (procedure.kind !== "command" || !("persons" in procedure)) return notAllowed;
    const seconds: readonly string[] =
      "secondedBy" in procedure ? (procedure.secondedBy ?? writers) : writers;
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success || !seconds.includes(user.role)) return notAllowed;
    noteSessionEvent(context, {
      procedure: "app.vouch",
      userId,
      by: session.actors(userId),
      after: { procedure: name, failuresBefore: proven.value.failuresBefore },
    });
    session.vouch(vouchKey(name, parsed.data), userId);
    return ok({});
  },
};
