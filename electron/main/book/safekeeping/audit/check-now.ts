import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { PlainCommandHandler } from "../../router/handler";
import { checkBook } from "./check-book";

/** Checks the whole book while the work goes on; what it finds replaces what the check at opening found. */
export const checkNow: PlainCommandHandler<"audit.checkBook"> = {
  plain: async (context, _input, task) => {
    const report = await checkBook(context, { extent: "WHOLE", task, onFound: () => undefined });
    if (report === null) return refuse(appError("TASK_CANCELLED", {}));
    const { checkedAt, findings } = report;
    context.keepCheck({ state: "DONE", checkedAt, findings });
    return ok({ ...report, findings: [...findings] });
  },
};
