import { type ReactNode, useEffect, useRef } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { ProcedureName } from "#core/contract";
import { useUiState } from "../state/ui-state";
import { FieldsOf } from "../ui/fields-of";
import { useMayDo } from "../ui/may-do";
import "../ui/form.css";
import { DraftNotice } from "./draft-notice";
import { useFormDraft } from "./use-form-draft";
import { useUnsavedGuard } from "./use-unsaved-guard";

/** What the book answered to a form: the answer of a procedure is one. */
export type SaveAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** What an answer holds when the book took it. */
export type Saved<Answer extends SaveAnswer> = Extract<Answer, { readonly ok: true }>["value"];

interface GuardedFormProps<Input extends FieldValues, Output extends FieldValues, Answer extends SaveAnswer> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** Also the HTML id: a button outside says `type="submit" form={id}`. */
  readonly id: string;
  /** What saves it: for a role it would refuse the fields are locked. */
  readonly does: ProcedureName;
  /** What would be lost, in the user's words: "đơn vị Sở Tư pháp TP Huế". */
  readonly name: string;
  /** Saves; a refusal leaves everything as it was typed. */
  readonly onSave: (values: Output) => Promise<Answer>;
  /** After saving, when the form is clean: close the drawer, go on. */
  readonly onSaved?: ((saved: Saved<Answer>) => void) | undefined;
  /** `kept` (usual): what is typed is kept in the book as a draft under the id until it is saved or thrown away. */
  readonly draft?: "kept" | "none" | undefined;
  readonly children: ReactNode;
}

/** A form whose unsaved changes are never lost silently. Ctrl+S saves. */
export function GuardedForm<Input extends FieldValues, Output extends FieldValues, Answer extends SaveAnswer>(
  props: GuardedFormProps<Input, Output, Answer>,
) {
  const { form, id, name, onSave, onSaved } = props;
  const element = useRef<HTMLFormElement>(null);
  const may = useMayDo(props.does);
  const draft = useFormDraft(form, id, may ? (props.draft ?? "kept") : "none");
  useUnsavedGuard(id, name, form.formState.isDirty, () => void draft.discard());

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (may) element.current?.requestSubmit();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [may]);

  const save = form.handleSubmit(async (values) => {
    const answer = await onSave(values);
    if (!answer.ok) return;
    await draft.discard();
    form.reset(form.getValues());
    useUiState.getState().markClean(id);
    onSaved?.(answer.value);
  });

  return (
    <form
      ref={element}
      id={id}
      className="ui-form"
      noValidate
      onSubmit={(event) => useUiState.getState().noteSaving(save(event))}
    >
      <DraftNotice draft={draft} />
      <FieldsOf call={props.does}>{props.children}</FieldsOf>
    </form>
  );
}
