import { IconFileText } from "@tabler/icons-react";
import { type DocumentSubject, documentKinds } from "#core/documents/document-kind";
import type { AppError } from "#core/errors";
import { documentSubjectWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { NewVersionNotice } from "./new-version-notice";
import { NumberAndDay, useNumberAndDay } from "./number-and-day";
import { PaperFormFrame, type PaperFormProps } from "./paper-form-frame";

/** A Word file: the number and day where the clerk gave them, and why it cannot be made. */
export function ComposeForm(props: PaperFormProps & { readonly subject: DocumentSubject | null }) {
  const { kind, head, subject, onMade, onBack, onClose } = props;
  const typed = useNumberAndDay();
  const make = useProcedureCommand("documents.make", { refusals: "given", success: "silent" });
  const prospect = useProcedureQuery("documents.prospect", subject === null ? null : { kind, subject });
  const refusal = make.error ?? ((prospect.value?.refusal ?? null) as AppError | null);
  const { number, day } = typed;

  const run = async () => {
    if (subject === null || day === undefined) return;
    const answer = await make.run({ kind, subject, number, datedOn: day });
    if (answer.ok) onMade(answer.value.chainId);
  };
  const disabledReason =
    subject === null
      ? words.needSubject(documentSubjectWords[documentKinds[kind].subject].toLocaleLowerCase("vi"))
      : refusal !== null
        ? words.needCure
        : day === undefined
          ? words.needDay
          : null;
  return (
    <PaperFormFrame
      kind={kind}
      make={{
        icon: IconFileText,
        working: make.working,
        disabledReason,
        onClick: () => void run(),
        testId: "make-document",
        children:
          prospect.value?.openChain === null || prospect.value === undefined ? words.make : words.makeAgain,
      }}
      onBack={onBack}
      onClose={onClose}
    >
      {head}
      <NumberAndDay typed={typed} />
      <RefusalNotice error={refusal} />
      <NewVersionNotice prospect={prospect.value} making={refusal === null ? "free" : "blocked"} />
    </PaperFormFrame>
  );
}
