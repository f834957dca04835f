import { useState } from "react";
import type { Category } from "#core/registry/unit";
import { clusterWords as words } from "#core/strings/cluster-words";
import { registryScreen } from "#core/strings/registry-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { TextInput } from "../ui/text-input";

interface RenameCategoryDialogProps {
  readonly category: Category;
  readonly onClose: () => void;
}

/** Another name for a category; what is in it stays. */
export function RenameCategoryDialog({ category, onClose }: RenameCategoryDialogProps) {
  const [name, setName] = useState(category.name);
  const rename = useProcedureCommand("registry.renameCategory", { refusals: "given" });
  const save = async () => {
    const { id: categoryId, revision: expectedRevision } = category;
    if ((await rename.run({ categoryId, expectedRevision, name })).ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.renameTitle}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" working={rename.working} onClick={() => void save()}>
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={rename.error} />
      <TextInput
        label={registryScreen.categoryName}
        hint={registryScreen.categoryHint}
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}
