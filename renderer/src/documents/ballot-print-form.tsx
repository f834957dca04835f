import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { RoundId } from "#core/base/ids";
import { type BallotPaperSize, ballotPaperSize } from "#core/documents/print/ballot-sheets";
import type { AppError } from "#core/errors";
import { documentSubjectWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { IntegerInput } from "../ui/integer-input";
import { RadioInput } from "../ui/radio-group";
import { showToast } from "../ui/toast";
import { NewVersionNotice } from "./new-version-notice";
import { PaperFormFrame, type PaperFormProps } from "./paper-form-frame";

/** As the procedure takes them. */
const mostCopies = 500;

/** Ballots of one round as a PDF: how many, on which paper; the book proposes both. */
export function BallotPrintForm(props: PaperFormProps & { readonly roundId: RoundId | null }) {
  const { kind, head, roundId, onMade, onBack, onClose } = props;
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const [chosen, setChosen] = useState<BallotPaperSize | null>(null);
  const make = useProcedureCommand("documents.makeBallots", { refusals: "given", success: "silent" });
  const needed = useProcedureQuery("documents.ballots", roundId === null ? null : { roundId }).value;
  const prospect = useProcedureQuery(
    "documents.prospect",
    roundId === null ? null : { kind, subject: { of: "ROUND", id: roundId } },
  ).value;
  const blocked = (prospect?.refusal ?? null) as AppError | null;
  const copies = typed === undefined ? (needed?.copies ?? null) : typed;
  const size = chosen ?? needed?.size ?? "A4";
  const fits = copies !== null && copies >= 1 && copies <= mostCopies;

  const run = async () => {
    if (roundId === null || !fits) return;
    const answer = await make.run({ roundId, copies, size });
    if (!answer.ok) return;
    showToast({ tone: "ok", title: words.printed(copies, answer.value.pages) });
    onMade(answer.value.chainId);
  };
  const disabledReason =
    roundId === null
      ? words.needSubject(documentSubjectWords.ROUND.toLocaleLowerCase("vi"))
      : blocked !== null
        ? words.needCure
        : fits
          ? null
          : words.needCopies;
  return (
    <PaperFormFrame
      kind={kind}
      make={{
        icon: IconPrinter,
        working: make.working,
        disabledReason,
        onClick: () => void run(),
        testId: "make-ballots",
        children: words.makePrint,
      }}
      onBack={onBack}
      onClose={onClose}
    >
      {head}
      <IntegerInput
        label={words.copies}
        hint={needed === undefined ? undefined : words.copiesFrom[needed.from]}
        value={copies}
        onChange={(next) => {
          make.clearError();
          setTyped(next);
        }}
      />
      <RadioInput
        label={words.paperSize}
        value={size}
        onChange={(next) => {
          make.clearError();
          setChosen(next);
        }}
        choices={ballotPaperSize.options.map((value) => ({
          value,
          label: words.paperSizes[value],
          facts: words.paperSizeFacts[value],
        }))}
      />
      <p className="ui-secondary">{words.ballotPrintText}</p>
      <RefusalNotice error={make.error ?? blocked} />
      <NewVersionNotice prospect={prospect} making={blocked === null ? "free" : "blocked"} />
    </PaperFormFrame>
  );
}
