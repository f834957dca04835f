import { IconFileDescription, IconPlus } from "@tabler/icons-react";
import type { SubmissionId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { Submission } from "#core/dossiers/submission";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { PaperMenu, type PaperHere } from "../frame/paper-menu";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { Toolbar } from "../ui/toolbar";

interface SubmissionListProps {
  readonly chosen: SubmissionId | null;
  readonly onChoose: (id: SubmissionId) => void;
  readonly onAdd: () => void;
}

const columns: readonly Column<Submission>[] = [
  {
    key: "number",
    head: words.number,
    width: 150,
    cell: (row) =>
      row.number === "" ? <span className="ui-secondary">{words.withoutNumber}</span> : row.number,
  },
  {
    key: "day",
    head: words.datedOn,
    width: 104,
    cell: ({ datedOn }) => (datedOn === null ? "" : formatDate(datedOn)),
  },
  { key: "subject", head: words.subject, weight: "strong", cell: (row) => row.subject },
  { key: "dossiers", head: words.columnDossiers, align: "right", width: 72, cell: (row) => row.dossiers },
  { key: "sent", head: words.columnSent, align: "right", width: 72, cell: (row) => row.sent },
];

/** Papers of a submission are made by award. */
const papers: readonly PaperHere[] = [
  ["SUBMISSION_LETTER", null],
  ["NOMINEE_LIST", null],
];

/** Submissions of the year, in the order they were begun. */
export function SubmissionList({ chosen, onChoose, onAdd }: SubmissionListProps) {
  const { value, loading } = useProcedureQuery("dossiers.submissions", {});
  const rows = value?.submissions ?? [];
  const add = (
    <Button
      does="dossiers.addSubmission"
      kind="primary"
      icon={IconPlus}
      onClick={onAdd}
      testId="add-submission"
    >
      {words.addSubmission}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      {rows.length > 0 ? <Toolbar left={<PaperMenu papers={papers} />} right={add} /> : null}
      {loading ? (
        <Loading />
      ) : (
        <DataTable
          label={words.viewSubmissions}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          chosen={chosen}
          onChoose={(row) => onChoose(row.id)}
          empty={
            <EmptyState icon={IconFileDescription} title={words.submissionsEmptyTitle} actions={add}>
              {words.submissionsEmptyText}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}
