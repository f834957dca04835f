import { IconShieldCheck } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import type { ListedCopy } from "#core/safekeeping/copies/copy";
import { copyWords as words } from "#core/strings/copies-words";
import { restoreScreenWords } from "#core/strings/restore-screen-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatMoment, formatSize } from "../../ui/format";

interface CopyListProps {
  readonly copies: OutputOf<"safekeeping.copies">["copies"];
  readonly onProve: (copy: ListedCopy) => void;
  readonly onRestore: (copy: ListedCopy) => void;
}

/** Every copy: why it was made, where it lies, when it was last opened and what stood in it. */
export function CopyList({ copies, onProve, onRestore }: CopyListProps) {
  const columns = copyColumns({ onProve, onRestore });
  return (
    <DataTable
      label={safekeepingWords.tabBackups}
      columns={columns}
      rows={copies}
      rowKey={({ id }) => id}
      toneOf={({ proof }) => (proof !== null && proof.finding !== "" ? "danger" : "normal")}
      empty={
        <EmptyState icon={IconShieldCheck} title={safekeepingWords.backupsNone}>
          {safekeepingWords.backupsNoneText}
        </EmptyState>
      }
      testId="backups"
    />
  );
}

function copyColumns({ onProve, onRestore }: Omit<CopyListProps, "copies">): readonly Column<ListedCopy>[] {
  return [
    {
      key: "when",
      head: words.when,
      width: 152,
      cell: ({ madeAt }) => <span className="safekeeping-line">{formatMoment(madeAt)}</span>,
    },
    {
      key: "place",
      head: words.place,
      cell: ({ reason, placeName, form, kept }) => (
        <span className="safekeeping-copy">
          <span>{safekeepingWords.backupReasons[reason]}</span>
          <span className="safekeeping-why">
            {form === "ENCRYPTED" ? `${placeName} · ${words.encrypted}` : placeName}
          </span>
          <span className="safekeeping-why">{kept === null ? words.mayGo : words.keptBecause[kept]}</span>
        </span>
      ),
    },
    {
      key: "proof",
      head: words.proof,
      width: 180,
      cell: (copy) => <ProofCell copy={copy} />,
    },
    { key: "size", head: words.size, align: "right", width: 84, cell: ({ bytes }) => formatSize(bytes) },
    {
      key: "again",
      head: <span className="ui-only-spoken">{words.proveAgain}</span>,
      width: 108,
      cell: (copy) =>
        copy.presence === "THERE" ? (
          <span className="safekeeping-deeds">
            <Button size="small" onClick={() => onProve(copy)} testId={`prove-${copy.id}`}>
              {words.proveAgain}
            </Button>
            <Button
              does="safekeeping.restore"
              size="small"
              onClick={() => onRestore(copy)}
              testId={`restore-${copy.id}`}
            >
              {restoreScreenWords.restore}
            </Button>
          </span>
        ) : (
          <span className="safekeeping-why">
            {copy.presence === "AWAY" ? words.presenceAway : words.presenceGone}
          </span>
        ),
    },
  ];
}

function ProofCell({ copy: { proof } }: { readonly copy: ListedCopy }) {
  if (proof === null) return <Chip tone="unknown">{words.neverProved}</Chip>;
  if (proof.finding !== "") return <span className="safekeeping-copy">{words.faulty(proof.finding)}</span>;
  return (
    <span className="safekeeping-copy">
      <span>{formatMoment(proof.provedAt)}</span>
      <span className="safekeeping-why">{words.provedFacts(proof)}</span>
    </span>
  );
}
