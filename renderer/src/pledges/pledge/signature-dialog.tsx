import { useState } from "react";
import type { PledgeId } from "#core/base/ids";
import { isLocalDate } from "#core/base/local-date";
import { signatureWords } from "#core/strings/pledges-pledge-words";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { DateInput } from "../../ui/date-input";
import { Dialog } from "../../ui/dialog";
import { RadioInput } from "../../ui/radio-group";
import { TextInput } from "../../ui/text-input";
import type { SignatureCell } from "./signing-grid";

interface SignatureDialogProps {
  readonly pledgeId: PledgeId;
  readonly cell: SignatureCell;
  readonly onClose: () => void;
}

/** One member's signature: signed, signed later on a day, or not; and the post of who signs. */
export function SignatureDialog({ pledgeId, cell, onClose }: SignatureDialogProps) {
  const [state, setState] = useState<SignatureCell["state"] | "NONE">(cell.state ?? "NONE");
  const [signedOn, setSignedOn] = useState<string | null>(cell.signedOn);
  const [signer, setSigner] = useState(cell.signer);
  const command = useProcedureCommand("pledges.saveSignatures", { refusals: "given" });
  const isUnreadable = state === "SIGNED_LATER" && signedOn !== null && !isLocalDate(signedOn);
  const save = async () => {
    if (isUnreadable) return;
    const day = state === "SIGNED_LATER" && signedOn !== null && isLocalDate(signedOn) ? signedOn : null;
    const answer = await command.run({
      pledgeId,
      cells: [{ unitId: cell.unitId, state: state === "NONE" ? null : state, signedOn: day, signer }],
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.signCell(cell.unitName)}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            does="pledges.saveSignatures"
            kind="primary"
            working={command.working}
            onClick={() => void save()}
          >
            {words.saveSignature}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={command.error} />
      <RadioInput
        label={words.signState}
        value={state ?? "NONE"}
        onChange={(next) => setState(next as typeof state)}
        choices={[
          { value: "NONE", label: words.notEntered },
          { value: "SIGNED", label: signatureWords.SIGNED, facts: words.signedHint },
          { value: "SIGNED_LATER", label: signatureWords.SIGNED_LATER, facts: words.laterHint },
          { value: "NOT_SIGNED", label: signatureWords.NOT_SIGNED },
        ]}
      />
      {state === "SIGNED_LATER" ? (
        <DateInput label={words.laterOn} required value={signedOn} onChange={setSignedOn} />
      ) : null}
      <TextInput label={words.signer} hint={words.signerHint} value={signer} onChange={setSigner} />
    </Dialog>
  );
}
