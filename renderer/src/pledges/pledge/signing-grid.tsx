import { IconWritingSign } from "@tabler/icons-react";
import { useState } from "react";
import type { PledgeId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { signatureWords } from "#core/strings/pledges-pledge-words";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Chip, type ChipTone } from "../../ui/chip";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { SignatureDialog } from "./signature-dialog";

export type SignatureCell = OutputOf<"pledges.signing">["cells"][number];

/** The last page of the pledge: one cell a member, who signed for it and when. */
export function SigningGrid({ pledgeId }: { readonly pledgeId: PledgeId }) {
  const { value } = useProcedureQuery("pledges.signing", { pledgeId });
  const [opened, setOpened] = useState<SignatureCell | null>(null);
  const save = useProcedureCommand("pledges.saveSignatures");
  if (value === undefined) return <Loading />;
  const signed = value.cells.filter(({ state }) => state === "SIGNED" || state === "SIGNED_LATER").length;
  const open = value.cells.filter(({ state }) => state === null);
  const signAll = () =>
    save.run({
      pledgeId,
      cells: open.map(({ unitId, signer }) => ({ unitId, state: "SIGNED", signedOn: null, signer })),
    });
  if (value.cells.length === 0)
    return (
      <Card height="fills">
        <EmptyState icon={IconWritingSign} title={words.viewSigning}>
          {words.noSigners}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={words.signing(signed, value.cells.length)}
      height="fills"
      actions={
        open.length === 0 ? null : (
          <Button
            does="pledges.saveSignatures"
            size="small"
            working={save.working}
            onClick={() => void signAll()}
          >
            {words.signAll(open.length)}
          </Button>
        )
      }
    >
      <ul className="pledge-signing">
        {value.cells.map((cell) => (
          <li key={cell.unitId}>
            <button type="button" data-state={cell.state ?? "NONE"} onClick={() => setOpened(cell)}>
              <span className="pledge-signer-unit">{cell.unitName}</span>
              <span className="ui-secondary">{cell.signer}</span>
              <Chip tone={toneOf(cell)} size="small">
                {stateText(cell)}
              </Chip>
            </button>
          </li>
        ))}
      </ul>
      {opened === null ? null : (
        <SignatureDialog
          key={opened.unitId}
          pledgeId={pledgeId}
          cell={opened}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  );
}

function toneOf({ state }: SignatureCell): ChipTone {
  if (state === null) return "unknown";
  return state === "SIGNED" ? "ok" : state === "SIGNED_LATER" ? "info" : "warn";
}

function stateText({ state, signedOn }: SignatureCell): string {
  if (state === null) return words.notEntered;
  return state === "SIGNED_LATER" && signedOn !== null
    ? words.laterOnDay(formatDate(signedOn))
    : signatureWords[state];
}
