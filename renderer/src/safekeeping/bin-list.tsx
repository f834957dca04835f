import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type {
  AssignmentId,
  AwardRecordId,
  ClusterPaperId,
  ExemplarId,
  IncomingPaperId,
  MeetingId,
  MovementId,
  NominationId,
  NominationPaperId,
  PlanItemId,
  PledgeContentId,
  PledgeId,
  RegistrationId,
  SubmissionId,
  TargetId,
  UnitContactId,
  UnitId,
} from "#core/base/ids";
import type { BinItem } from "#core/safekeeping/bin/bin-item";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatMoment } from "../ui/format";
import { Loading } from "../ui/loading";

const pageSize = 200;

/** What was deleted: each line goes back to where it was. */
export function BinList() {
  const [page, setPage] = useState(0);
  const { value } = useProcedureQuery("safekeeping.bin", { offset: page * pageSize, limit: pageSize });
  const restore = useRestore();
  const columns = binColumns(restore);
  if (value === undefined) return <Loading />;
  // What was on the last page went back to where it was.
  if (page > 0 && value.items.length === 0) setPage(page - 1);
  return (
    <DataTable
      label={words.tabBin}
      columns={columns}
      rows={value.items}
      rowKey={(item) => `${item.kind} ${item.id}`}
      paging={{ page, pageSize, count: value.total, onPage: setPage }}
      empty={
        <EmptyState icon={IconTrash} title={words.binNone}>
          {words.binNoneText}
        </EmptyState>
      }
      testId="bin"
    />
  );
}

function binColumns(restore: (item: BinItem) => void): readonly Column<BinItem>[] {
  return [
    { key: "kind", head: words.binKindHead, cell: (item) => words.binKind[item.kind], width: 140 },
    { key: "name", head: words.binName, cell: (item) => item.name, weight: "strong" },
    { key: "when", head: words.binWhen, cell: (item) => formatMoment(item.binnedAt), width: 164 },
    {
      key: "way",
      head: <span className="ui-only-spoken">{words.wayBack}</span>,
      cell: (item) => (
        <Button does="registry.restoreUnit" size="small" icon={IconArrowBackUp} onClick={() => restore(item)}>
          {words.binRestore}
        </Button>
      ),
      width: 140,
    },
  ];
}

function useRestore(): (item: BinItem) => void {
  const unit = useProcedureCommand("registry.restoreUnit");
  const contact = useProcedureCommand("registry.restoreContact");
  const movement = useProcedureCommand("movements.restore");
  const planItems = useProcedureCommand("plan.restoreItems");
  const task = useProcedureCommand("tasks.restore");
  const incomingPaper = useProcedureCommand("incoming.restore");
  const exemplar = useProcedureCommand("exemplars.restore");
  const pledge = useProcedureCommand("pledges.restorePledge");
  const contents = useProcedureCommand("pledges.restoreContents");
  const target = useProcedureCommand("pledges.restoreTarget");
  const registration = useProcedureCommand("registrations.restore");
  const nomination = useProcedureCommand("dossiers.restoreNomination");
  const papers = useProcedureCommand("dossiers.restorePapers");
  const meeting = useProcedureCommand("conference.restoreMeeting");
  const clusterPaper = useProcedureCommand("registry.restoreClusterPaper");
  const submission = useProcedureCommand("dossiers.restoreSubmission");
  const awardRecords = useProcedureCommand("awards.restoreRecords");
  const dayRows = useProcedureCommand("conference.restoreDayRows");
  return ({ kind, id }) => {
    switch (kind) {
      case "UNIT":
        void unit.run({ unitId: id as UnitId });
        return;
      case "CONTACT":
        void contact.run({ contactId: id as UnitContactId });
        return;
      case "MOVEMENT":
        void movement.run({ movementId: id as MovementId });
        return;
      case "PLAN_ITEM":
        void planItems.run({ planItemIds: [id as PlanItemId] });
        return;
      case "TASK":
        void task.run({ assignmentId: id as AssignmentId });
        return;
      case "INCOMING_PAPER":
        void incomingPaper.run({ incomingPaperId: id as IncomingPaperId });
        return;
      case "EXEMPLAR":
        void exemplar.run({ exemplarId: id as ExemplarId });
        return;
      case "PLEDGE":
        void pledge.run({ pledgeId: id as PledgeId });
        return;
      case "PLEDGE_CONTENT":
        void contents.run({ contentIds: [id as PledgeContentId] });
        return;
      case "TARGET":
        void target.run({ targetId: id as TargetId });
        return;
      case "REGISTRATION":
        void registration.run({ registrationId: id as RegistrationId });
        return;
      case "NOMINATION":
        void nomination.run({ nominationId: id as NominationId });
        return;
      case "PAPER":
        void papers.run({ paperIds: [id as NominationPaperId] });
        return;
      case "MEETING":
        void meeting.run({ meetingId: id as MeetingId });
        return;
      case "CLUSTER_PAPER":
        void clusterPaper.run({ clusterPaperId: id as ClusterPaperId });
        return;
      case "SUBMISSION":
        void submission.run({ submissionId: id as SubmissionId });
        return;
      case "AWARD_RECORD":
        void awardRecords.run({ recordIds: [id as AwardRecordId] });
        return;
      case "AGENDA":
      case "GUEST":
      case "MOVE":
      case "LOG":
      case "HANDOVER":
      case "ENVELOPE":
        void dayRows.run({ part: kind, ids: [id] });
        return;
    }
  };
}
