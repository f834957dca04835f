import { useState } from "react";
import type { PublicListEntry } from "#core/documents/public-list-procedures";
import { publicListWords as words } from "#core/strings/public-list-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { RadioInput } from "../ui/radio-group";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";

type ShownAs = PublicListEntry["shownAs"];

/** How one nominee is named on lists for the public from now on, and why not in full. */
export function PublicNameDialog({
  entry,
  onClose,
}: {
  readonly entry: PublicListEntry;
  readonly onClose: () => void;
}) {
  const [shownAs, setShownAs] = useState<ShownAs>(entry.shownAs);
  const [reason, setReason] = useState(entry.reason);
  const save = useProcedureCommand("documents.setPublicName", { refusals: "given" });
  const ways: readonly ShownAs[] =
    entry.kind === "UNIT" ? ["FULL", "LEFT_OUT"] : ["FULL", "SHORTENED", "LEFT_OUT"];
  const act = async () => {
    const answer = await save.run({ nominationId: entry.nominationId, shownAs, reason });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.nameTitle(entry.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button
            kind="primary"
            working={save.working}
            disabledReason={shownAs !== "FULL" && reason.trim() === "" ? words.nameNeedsReason : null}
            onClick={() => void act()}
            testId="public-name-save"
          >
            {words.save}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <RefusalNotice error={save.error} />
        <RadioInput
          label={words.change}
          value={shownAs}
          onChange={(next) => {
            if (next !== null) setShownAs(next);
          }}
          choices={ways.map((way) => ({
            value: way,
            label: words.shownAs[way],
            facts: words.shownFacts[way],
          }))}
        />
        {shownAs === "FULL" ? null : (
          <TextInput
            label={words.nameReason}
            hint={words.nameText}
            value={reason}
            onChange={setReason}
            maxLength={300}
          />
        )}
      </Stack>
    </Dialog>
  );
}
