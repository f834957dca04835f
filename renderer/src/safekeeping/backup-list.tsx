import { IconShieldCheck } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatInteger, formatMoment, formatSize } from "../ui/format";
import { Loading } from "../ui/loading";

type Backup = OutputOf<"safekeeping.backups">["backups"][number];

const columns: readonly Column<Backup>[] = [
  { key: "when", head: words.backupWhen, cell: (backup) => oneLine(formatMoment(backup.madeAt)), width: 164 },
  {
    key: "reason",
    head: words.backupReason,
    cell: (backup) => oneLine(words.backupReasons[backup.reason]),
    width: 120,
  },
  {
    key: "place",
    head: words.backupPlace,
    cell: (backup) => <span className="safekeeping-place">{backup.place}</span>,
  },
  {
    key: "size",
    head: oneLine(words.backupSize),
    cell: (backup) => oneLine(formatSize(backup.bytes)),
    align: "right",
    width: 90,
  },
  {
    key: "papers",
    head: oneLine(words.backupPapers),
    cell: (backup) => formatInteger(backup.papers),
    align: "right",
    width: 70,
  },
];

function oneLine(text: string) {
  return <span className="safekeeping-line">{text}</span>;
}

/** Copies made so far, each opened and read back when it was made. */
export function BackupList() {
  const { value } = useProcedureQuery("safekeeping.backups", {});
  if (value === undefined) return <Loading />;
  return (
    <DataTable
      label={words.tabBackups}
      columns={columns}
      rows={value.backups}
      rowKey={(backup) => `${backup.madeAt} ${backup.place}`}
      empty={
        <EmptyState icon={IconShieldCheck} title={words.backupsNone}>
          {words.backupsNoneText}
        </EmptyState>
      }
      testId="backups"
    />
  );
}
