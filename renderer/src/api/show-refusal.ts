import type { AppError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import { showToast } from "../ui/toast";

/** Says a refusal at the bottom right: what happened, why, what to do now. */
export function showRefusal(error: AppError): void {
  const { title, detail, cure } = errorSentence(error);
  showToast({ tone: "danger", title, detail: [detail, cure].filter((part) => part !== "").join(" ") });
}
