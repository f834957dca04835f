import type { Id, MeetingId, MovementId, PlanItemId, YearId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { readCurrentYear } from "../registry/year-store";
import type { BookContext } from "../router/handler";
import type { SampleRegistry } from "./fill-registry";
import type { SampleFile } from "./sample-file";
import { Keyed } from "./sample-keys";
import { insertRow } from "./sample-store";

interface Filling {
  readonly context: BookContext;
  readonly sample: SampleFile;
  readonly registry: SampleRegistry;
  readonly meetings: Keyed<MeetingId>;
  readonly yearId: YearId;
  readonly editedAt: string;
}

/** Writes movements, plan, tasks, pledges with their targets, and what the members reported. */
export function fillPledges(
  context: BookContext,
  sample: SampleFile,
  registry: SampleRegistry,
  meetings: Keyed<MeetingId>,
): void {
  const yearId = readCurrentYear(context.database).id;
  const filling = { context, sample, registry, meetings, yearId, editedAt: context.clock.now() };
  fillMovements(filling);
  const planItems = fillPlan(filling);
  fillTasks(filling);
  const targets = fillPledgesOfYear(filling);
  fillIncoming(filling, planItems);
  fillActuals(filling, targets);
}

function fillMovements({ context, sample, registry, editedAt }: Filling): void {
  const movements = new Keyed<MovementId>();
  sample.movements.forEach((movement, place) => {
    const id = context.ids.next<"movement">();
    insertRow(context.database, "movements", {
      id,
      cluster_id: registry.clusterId,
      parent_id: movements.maybe(movement.parent),
      kind: movement.kind,
      title: movement.title,
      title_folded: foldText(movement.title),
      launched_by: movement.launchedBy,
      from_year: movement.fromYear,
      to_year: movement.toYear,
      from_on: movement.from,
      to_on: movement.to,
      position: place + 1,
      source_mark: movement.sourceMark,
      source_note: movement.sourceNote,
      edited_at: editedAt,
    });
    movements.give(movement.key, id);
  });
}

function fillPlan({ context, sample, meetings, yearId, editedAt }: Filling): Keyed<PlanItemId> {
  const items = new Keyed<PlanItemId>();
  sample.plan.forEach((item, place) => {
    const id = context.ids.next<"planItem">();
    insertRow(context.database, "plan_items", {
      id,
      year_id: yearId,
      kind: item.kind,
      title: item.title,
      title_folded: foldText(item.title),
      due_on: item.due,
      expects: item.expects,
      place: item.place,
      meeting_id: meetings.maybe(item.meeting),
      state: item.state,
      done_on: item.state === "DONE" ? item.due : null,
      position: place + 1,
      source_mark: item.sourceMark,
      source_note: item.sourceNote,
      edited_at: editedAt,
    });
    items.give(item.key, id);
  });
  return items;
}

function fillTasks({ context, sample, meetings, yearId, editedAt }: Filling): void {
  sample.tasks.forEach((task, place) => {
    insertRow(context.database, "tasks", {
      id: context.ids.next<"assignment">(),
      year_id: yearId,
      meeting_id: meetings.maybe(task.meeting),
      given_by: task.givenBy,
      content: task.content,
      content_folded: foldText(task.content),
      owner: task.owner,
      due_on: task.due,
      position: place + 1,
      source_mark: task.sourceMark,
      source_note: task.sourceNote,
      edited_at: editedAt,
    });
  });
}

function fillPledgesOfYear({ context, sample, registry, meetings, yearId, editedAt }: Filling) {
  const { database, ids } = context;
  const targets = new Keyed<Id<"target">>();
  for (const pledge of sample.pledges) {
    const pledgeId = ids.next<"pledge">();
    insertRow(database, "pledges", {
      id: pledgeId,
      year_id: yearId,
      title: pledge.title,
      theme: pledge.theme,
      basis: pledge.basis,
      commitment: pledge.commitment,
      signed_on: pledge.signedOn,
      place: pledge.place,
      witness: pledge.witness,
      meeting_id: meetings.maybe(pledge.meeting),
      source_mark: pledge.sourceMark,
      source_note: pledge.sourceNote,
      edited_at: editedAt,
    });
    const contents = pledge.contents.map(({ text, sourceMark, sourceNote }, place) => {
      const id = ids.next<"pledgeContent">();
      insertRow(database, "pledge_contents", {
        id,
        pledge_id: pledgeId,
        text,
        position: place + 1,
        source_mark: sourceMark,
        source_note: sourceNote,
      });
      return id;
    });
    pledge.targets.forEach((target, place) => {
      const id = ids.next<"target">();
      insertRow(database, "targets", {
        id,
        pledge_id: pledgeId,
        content_id: target.content === null ? null : (contents[target.content - 1] ?? null),
        name: target.name,
        name_folded: foldText(target.name),
        measure: target.measure,
        direction: target.direction,
        value: target.value,
        value_to: target.valueTo,
        due_on: target.due,
        category_id: registry.categories.maybe(target.category),
        basis: target.basis,
        position: place + 1,
        source_mark: target.sourceMark,
        source_note: target.sourceNote,
      });
      targets.give(target.key, id);
    });
  }
  return targets;
}

function fillIncoming(
  { context, sample, registry, yearId, editedAt }: Filling,
  planItems: Keyed<PlanItemId>,
) {
  const inOrder = [...sample.incoming].sort((left, right) => (left.received < right.received ? -1 : 1));
  inOrder.forEach((paper, place) => {
    insertRow(context.database, "incoming_papers", {
      id: context.ids.next<"incomingPaper">(),
      year_id: yearId,
      arrival_number: place + 1,
      sender_unit_id: registry.units.of(paper.sender),
      plan_item_id: planItems.maybe(paper.planItem),
      dated_on: paper.dated,
      received_on: paper.received,
      channel: paper.channel,
      subject: paper.subject,
      subject_folded: foldText(paper.subject),
      source_mark: paper.sourceMark,
      edited_at: editedAt,
    });
  });
}

function fillActuals({ context, sample, registry, editedAt }: Filling, targets: Keyed<Id<"target">>): void {
  for (const actual of sample.actuals)
    insertRow(context.database, "actuals", {
      id: context.ids.next<"actual">(),
      target_id: targets.of(actual.target),
      unit_id: registry.units.of(actual.unit),
      period: actual.period,
      value: actual.value,
      answer: actual.answer,
      explanation: actual.explanation,
      source_mark: actual.sourceMark,
      edited_at: editedAt,
    });
}
