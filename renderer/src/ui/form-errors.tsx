import type { FieldErrors, FieldValues } from "react-hook-form";
import { uiStrings } from "#core/strings/ui-strings";
import "./form.css";
import { Notice } from "./notice";

interface FormErrorsProps<Values extends FieldValues> {
  readonly errors: FieldErrors<Values>;
  /** The label of each field, as on the form. */
  readonly labels: Readonly<Partial<Record<keyof Values & string, string>>>;
}

/** Above a form's buttons: how many places are wrong, each a link to its field. Nothing when all is right. */
export function FormErrors<Values extends FieldValues>({ errors, labels }: FormErrorsProps<Values>) {
  const wrong = Object.entries(errors).filter(([name]) => name !== "root");
  if (wrong.length === 0) return null;
  return (
    <Notice tone="danger" title={uiStrings.formErrorsTitle(wrong.length)}>
      <ul className="ui-form-error-list">
        {wrong.map(([name, error]) => (
          <li key={name}>
            <button type="button" onClick={() => focusField(error)}>
              {labels[name as keyof Values & string] ?? name}: {messageOf(error)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function messageOf(error: unknown): string {
  const message = (error as { readonly message?: unknown } | undefined)?.message;
  return typeof message === "string" && message !== "" ? message : uiStrings.fieldNotRight;
}

function focusField(error: unknown): void {
  const target = error as { readonly ref?: { readonly focus?: () => void } } | undefined;
  target?.ref?.focus?.();
}
