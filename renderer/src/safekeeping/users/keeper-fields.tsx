import { usersWords as words } from "#core/strings/users-words";
import { peopleWords } from "#core/strings/people-words";
import { uiStrings } from "#core/strings/ui-strings";
import { FieldRow } from "../../ui/field-row";
import { Stack } from "../../ui/stack";
import { TextInput } from "../../ui/text-input";
import { type NewPassword, NewPasswordFields, newPasswordProblem, noPassword } from "./new-password";

/** The keeper of a book as typed. */
export interface TypedKeeper {
  readonly name: string;
  readonly post: string;
  readonly password: NewPassword;
}

export const noKeeper: TypedKeeper = { name: "", post: "", password: noPassword };

/** What is sent of it; null while something is missing. */
export function keeperOf(typed: TypedKeeper) {
  const name = typed.name.trim();
  const post = typed.post.trim();
  if (name === "" || post === "" || newPasswordProblem(typed.password) !== null) return null;
  return { name, post, password: typed.password.first };
}

interface KeeperFieldsProps {
  readonly value: TypedKeeper;
  readonly onChange: (value: TypedKeeper) => void;
  readonly judged: "YES" | "NOT_YET";
  readonly autoFocus?: boolean | undefined;
}

/** Name, post and password of who keeps the book. */
export function KeeperFields({ value, onChange, judged, autoFocus }: KeeperFieldsProps) {
  return (
    <Stack gap={12}>
      <FieldRow columns="1fr 1fr">
        <TextInput
          label={words.name}
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
          error={judged === "YES" && value.name.trim() === "" ? uiStrings.fieldRequired : null}
          autoFocus={autoFocus}
          required
        />
        <TextInput
          label={words.post}
          value={value.post}
          onChange={(post) => onChange({ ...value, post })}
          error={judged === "YES" && value.post.trim() === "" ? uiStrings.fieldRequired : null}
          required
        />
      </FieldRow>
      <NewPasswordFields
        label={peopleWords.password}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        judged={judged}
      />
    </Stack>
  );
}
