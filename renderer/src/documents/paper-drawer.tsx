import { type ReactNode, useState } from "react";
import type { DocumentId } from "#core/base/ids";
import { type PaperForm, formsOf } from "#core/documents/document-address";
import { type DocumentKind, type DocumentSubject, documentKinds } from "#core/documents/document-kind";
import { documentSubjectWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Notice } from "../ui/notice";
import { Segmented } from "../ui/segmented";
import { SelectInput } from "../ui/select-input";
import { BallotPrintForm } from "./ballot-print-form";
import { ComposeForm } from "./compose-form";
import { PublicListForm } from "./public-list-form";

interface PaperDrawerProps {
  readonly kind: DocumentKind;
  /** The subject and the form the address names. */
  readonly asked: { readonly subject: DocumentSubject | null; readonly form: PaperForm };
  readonly onMade: (chainId: DocumentId) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const idOf = (subject: DocumentSubject) => (subject.of === "YEAR" ? "YEAR" : subject.id);

/** One kind of paper: what it is about, and the form it comes in; the rest is the form's own. */
export function PaperDrawer({ kind, asked, onMade, onBack, onClose }: PaperDrawerProps) {
  const { subject: of } = documentKinds[kind];
  const [chosen, setChosen] = useState<string | null>(asked.subject === null ? null : idOf(asked.subject));
  const [form, setForm] = useState(asked.form);
  const choices = useProcedureQuery("documents.subjects", { kind }).value?.choices ?? null;
  const [only] = choices?.length === 1 ? choices : [];
  const subject =
    choices?.find((choice) => idOf(choice.subject) === chosen)?.subject ?? only?.subject ?? null;
  if (kind === "PUBLIC_LIST") return <PublicListForm {...{ kind, onMade, onBack, onClose }} />;
  const forms = formsOf(kind);
  const head: ReactNode = (
    <>
      {choices !== null && choices.length === 0 ? (
        <Notice tone="info" title={words.composeSubjectNone}>
          {words.composeSubjectHow[of]}
        </Notice>
      ) : (
        <SelectInput
          label={documentSubjectWords[of]}
          value={subject === null ? null : idOf(subject)}
          onChange={setChosen}
          choices={(choices ?? []).map((choice) => ({
            value: idOf(choice.subject),
            label: choice.label,
            facts: choice.facts,
          }))}
        />
      )}
      {forms.length > 1 ? (
        <div className="documents-forms">
          <Segmented
            label={words.formLabel}
            options={forms.map((key) => ({ key, label: words.forms[key] }))}
            value={form}
            onChange={setForm}
          />
        </div>
      ) : null}
    </>
  );
  const shared = { kind, head, onMade, onBack, onClose };
  const key = subject === null ? "" : idOf(subject);
  return form === "PRINT" && (subject === null || subject.of === "ROUND") ? (
    <BallotPrintForm key={key} {...shared} roundId={subject?.id ?? null} />
  ) : (
    <ComposeForm key={key} {...shared} subject={subject} />
  );
}
