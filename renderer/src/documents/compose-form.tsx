import { IconArrowLeft, IconFileText } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { DocumentId } from "#core/base/ids";
import { isLocalDate } from "#core/base/local-date";
import { type DocumentKind, type DocumentSubject, documentKinds } from "#core/documents/document-kind";
import type { AppError } from "#core/errors";
import { documentKindWords, documentSubjectWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { DateInput } from "../ui/date-input";
import { Drawer } from "../ui/drawer";
import { Notice } from "../ui/notice";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";

export interface PaperFormProps {
  readonly kind: DocumentKind;
  /** What the paper is about and the form it comes in. */
  readonly head: ReactNode;
  readonly onMade: (chainId: DocumentId) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** A Word file: the number and day where the clerk gave them, and why it cannot be made. */
export function ComposeForm(props: PaperFormProps & { readonly subject: DocumentSubject | null }) {
  const { kind, head, subject, onMade, onBack, onClose } = props;
  const [number, setNumber] = useState("");
  const [datedOn, setDatedOn] = useState<string | null>(null);
  const make = useProcedureCommand("documents.make", { refusals: "given", success: "silent" });
  const prospect = useProcedureQuery("documents.prospect", subject === null ? null : { kind, subject });
  const refusal = make.error ?? ((prospect.value?.refusal ?? null) as AppError | null);
  const day = datedOn === null || isLocalDate(datedOn) ? datedOn : undefined;

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
    <Drawer
      title={documentKindWords[kind].name}
      facts={documentKindWords[kind].purpose}
      onClose={onClose}
      foot={
        <ButtonRow>
          <Button icon={IconArrowLeft} onClick={onBack}>
            {words.back}
          </Button>
          <Button
            kind="primary"
            icon={IconFileText}
            working={make.working}
            disabledReason={disabledReason}
            onClick={() => void run()}
            testId="make-document"
          >
            {prospect.value?.openChain === null || prospect.value === undefined
              ? words.make
              : words.makeAgain}
          </Button>
        </ButtonRow>
      }
    >
      <Stack gap={12}>
        {head}
        <TextInput
          label={words.composeNumber}
          hint={words.composeNumberNote}
          value={number}
          onChange={setNumber}
          maxLength={40}
        />
        <DateInput
          label={words.composeDate}
          hint={words.composeDateNote}
          value={datedOn}
          onChange={setDatedOn}
        />
        <RefusalNotice error={refusal} />
        {refusal === null && prospect.value !== undefined && prospect.value.openChain !== null ? (
          <Notice tone="info">{words.becomesNewVersion}</Notice>
        ) : null}
      </Stack>
    </Drawer>
  );
}
