import { useState } from "react";
import type { OutputOf } from "#core/contract";
import type { UnitId } from "#core/base/ids";
import { peopleWords } from "#core/strings/people-words";
import { uiStrings } from "#core/strings/ui-strings";
import { usersWords as words } from "#core/strings/users-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { DialogForm } from "../../ui/dialog-form";
import { RadioInput } from "../../ui/radio-group";
import { TextInput } from "../../ui/text-input";
import { UnitOfUser } from "./unit-of-user";
import { NewPasswordFields, newPasswordProblem, noPassword } from "./new-password";

export type User = OutputOf<"safekeeping.users">["users"][number];

const roles = (["SECRETARY", "TELLER", "VIEWER", "KEEPER"] as const).map((role) => ({
  value: role,
  label: peopleWords.roles[role],
  facts: peopleWords.roleFacts[role],
}));

interface UserDialogProps {
  /** Null: a new one. */
  readonly user: User | null;
  readonly onClose: () => void;
}

/** Adds somebody to the book, or changes name, post and role. */
export function UserDialog({ user, onClose }: UserDialogProps) {
  const add = useProcedureCommand("safekeeping.addUser", { refusals: "given" });
  const edit = useProcedureCommand("safekeeping.editUser", { refusals: "given" });
  const [name, setName] = useState(user?.name ?? "");
  const [post, setPost] = useState(user?.post ?? "");
  const [role, setRole] = useState<User["role"]>(user?.role ?? "SECRETARY");
  const [password, setPassword] = useState(noPassword);
  const [judged, setJudged] = useState<"YES" | "NOT_YET">("NOT_YET");
  const [unitId, setUnitId] = useState<UnitId | null>(user?.unitId ?? null);

  const save = async () => {
    setJudged("YES");
    if (name.trim() === "" || post.trim() === "" || (user === null && newPasswordProblem(password) !== null))
      return;
    const facts = { name: name.trim(), post: post.trim(), role, unitId };
    const answer =
      user === null
        ? await add.run({ ...facts, password: password.first })
        : await edit.run({ ...facts, userId: user.id, expectedRevision: user.revision });
    if (answer.ok) onClose();
  };

  return (
    <DialogForm
      title={user === null ? words.addTitle : words.editTitle(user.name)}
      cancelWord={words.cancel}
      saveWord={user === null ? words.add : words.save}
      saving={add.working || edit.working}
      saveTestId="save-user"
      onSave={() => void save()}
      onClose={onClose}
    >
      <RefusalNotice error={add.error ?? edit.error} />
      <TextInput
        label={words.name}
        value={name}
        onChange={setName}
        error={judged === "YES" && name.trim() === "" ? uiStrings.fieldRequired : null}
        autoFocus
        required
      />
      <TextInput
        label={words.post}
        hint={words.postHint}
        value={post}
        onChange={setPost}
        error={judged === "YES" && post.trim() === "" ? uiStrings.fieldRequired : null}
        required
      />
      <UnitOfUser value={unitId} onChange={setUnitId} />
      <RadioInput
        label={words.role}
        choices={roles}
        value={role}
        onChange={(chosen) => setRole(chosen ?? role)}
      />
      {user === null ? (
        <div>
          <NewPasswordFields
            label={words.firstPassword}
            value={password}
            onChange={setPassword}
            judged={judged}
          />
          <p className="people-rule">{words.firstPasswordHint}</p>
        </div>
      ) : null}
    </DialogForm>
  );
}
