import { shortestPassword } from "#core/safekeeping/users/judge-secret";
import { peopleWords as words } from "#core/strings/people-words";
import { FieldRow } from "../../ui/field-row";
import { PasswordInput } from "../../ui/password-input";

/** A new password as it is typed, twice. */
export interface NewPassword {
  readonly first: string;
  readonly again: string;
}

export const noPassword: NewPassword = { first: "", again: "" };

/** Why it cannot be taken yet, as the sentence of one of its two fields; null when it can. */
export function newPasswordProblem({ first, again }: NewPassword): string | null {
  if ([...first].length < shortestPassword) return words.passwordTooShort(shortestPassword);
  return first === again ? null : words.passwordsDiffer;
}

interface NewPasswordFieldsProps {
  readonly label: string;
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  /** What is wrong is said once somebody tried to save. */
  readonly judged: "YES" | "NOT_YET";
  readonly autoFocus?: boolean | undefined;
}

/** A new password, twice, with its rule in a sentence. */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { label, value, onChange, judged } = props;
  const problem = judged === "YES" ? newPasswordProblem(value) : null;
  const differs = problem === words.passwordsDiffer;
  return (
    <div>
      <FieldRow columns="1fr 1fr">
        <PasswordInput
          label={label}
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
          error={differs ? null : problem}
          autoFocus={props.autoFocus}
          required
        />
        <PasswordInput
          label={words.passwordAgain}
          value={value.again}
          onChange={(again) => onChange({ ...value, again })}
          error={differs ? problem : null}
          required
        />
      </FieldRow>
      <p className="people-rule">{words.passwordRule(shortestPassword)}</p>
    </div>
  );
}
