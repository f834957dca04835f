import { useState } from "react";
import type { CategoryId } from "#core/base/ids";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { TextInput } from "../ui/text-input";

interface AddCategoryDialogProps {
  readonly opened: boolean;
  readonly onAdded: (id: CategoryId) => void;
  readonly onClose: () => void;
}

/** Adds a category from within the form of a unit. */
export function AddCategoryDialog({ opened, onAdded, onClose }: AddCategoryDialogProps) {
  const [name, setName] = useState("");
  const add = useProcedureCommand("registry.addCategory", { refusals: "given" });
  const save = async () => {
    const answer = await add.run({ name });
    if (!answer.ok) return;
    onAdded(answer.value.id);
    setName("");
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      title={words.addCategoryTitle}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" working={add.working} onClick={() => void save()}>
            {words.saveCategory}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={add.error} />
      <TextInput label={words.categoryName} hint={words.categoryHint} value={name} onChange={setName} />
    </Dialog>
  );
}
