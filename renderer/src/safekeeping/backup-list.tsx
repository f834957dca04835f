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
  { key: "when", head: words.backupWhen, cell: (backup) => formatMoment(backup.madeAt), width: 164 },
  {
    key: "reason",
    head: words.backupReason,
    cell: (backup) => words.backupReasons[backup.reason],
    width: 190,
  },
  {
    key: "place",
    head: words.backupPlace,
    cell: (backup) => (
      <span className="safekeeping-place" title={backup.place}>
        {backup.place}
      </span>
    ),
  },
  {
    key: "size",
    head: words.backupSize,
    cell: (backup) => formatSize(backup.bytes),
    align: "right",
    width: 96,
  },
  {
    key: "papers",
    head: words.backupPapers,
    cell: (backup) => formatInteger(backup.papers),
    align: "right",
    width: 80,
  },
];

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
