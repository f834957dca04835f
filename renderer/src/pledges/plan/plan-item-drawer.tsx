import {
  IconArrowBackUp,
  IconCheck,
  IconMailDown,
  IconMinus,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import type { PlanItemId, UnitId } from "#core/base/ids";
import { type LocalDate, isLocalDate } from "#core/base/local-date";
import type { PlanState } from "#core/pledges/plan/procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { expectedPaperWords, planKindWords, planWarningWords } from "#core/strings/pledges-plan-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { PaperMenu } from "../../frame/paper-menu";
import { ReadingDrawer } from "../../frame/reading-drawer";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Chip } from "../../ui/chip";
import { DateInput } from "../../ui/date-input";
import { Drawer } from "../../ui/drawer";
import { FactList } from "../../ui/fact-list";
import { formatDate } from "../../ui/format";
import { Notice } from "../../ui/notice";
import { Stack } from "../../ui/stack";
import { NewIncomingDrawer } from "../incoming/new-incoming-drawer";
import { EditPlanItemDrawer } from "./edit-plan-item-drawer";
import { PlanStateWord } from "./plan-state-word";
import { WhoOwes } from "./who-owes";

interface PlanItemDrawerProps {
  readonly planItemId: PlanItemId;
  /** The item went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** Looking at the item, correcting it, or entering the paper of a unit (null: of one still to be chosen). */
type Doing =
  | { readonly kind: "looking" | "editing" }
  | { readonly kind: "receiving"; readonly unitId: UnitId | null };

const looking: Doing = { kind: "looking" };

/** One item of the plan: its facts, who owes its paper, and what can be done with it. */
export function PlanItemDrawer({ planItemId, onGone, onClose }: PlanItemDrawerProps) {
  const [doing, setDoing] = useState<Doing>(looking);
  const { value: item, error } = useProcedureQuery("plan.item", { planItemId });
  const bin = useProcedureCommand("plan.binItems", { refusals: "given" });
  if (item === undefined) {
    return <ReadingDrawer title={words.list} error={error} onClose={onClose} />;
  }
  const look = () => setDoing(looking);
  if (doing.kind === "receiving") {
    const answers = { planItemId: item.id, title: item.title, unitId: doing.unitId };
    return <NewIncomingDrawer answers={answers} onClose={look} />;
  }
  if (doing.kind === "editing") {
    return <EditPlanItemDrawer item={item} onSaved={look} onClose={look} />;
  }
  const { from, due, expects, meeting } = item;
  return (
    <Drawer
      title={item.title}
      onClose={onClose}
      chips={
        <>
          <Chip tone="neutral">{planKindWords[item.kind]}</Chip>
          <PlanStateWord item={item} />
        </>
      }
      foot={
        <ButtonRow align="between">
          <Button does="plan.editItem" icon={IconPencil} onClick={() => setDoing({ kind: "editing" })}>
            {pledgesScreen.edit}
          </Button>
          <Button
            does="plan.binItems"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ planItemIds: [item.id] })).ok) onGone();
            }}
          >
            {pledgesScreen.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      {item.warnings.length === 0 ? null : (
        <Notice tone="warn">{item.warnings.map((warning) => planWarningWords[warning]).join(" ")}</Notice>
      )}
      <FactList
        facts={[
          {
            label: words.due,
            value:
              due === null
                ? null
                : from === null
                  ? formatDate(due)
                  : `${formatDate(from)} – ${formatDate(due)}`,
          },
          ...(expects === null ? [] : [{ label: words.expects, value: expectedPaperWords[expects] }]),
          ...(item.categoryName === null ? [] : [{ label: words.category, value: item.categoryName }]),
          ...(item.place === "" ? [] : [{ label: words.place, value: item.place }]),
          ...(meeting === null
            ? []
            : [{ label: words.factMeeting, value: `${meeting.title}, ${formatDate(meeting.date)}` }]),
          ...(item.ownerName === null ? [] : [{ label: words.owner, value: item.ownerName }]),
          ...(item.movementTitle === null ? [] : [{ label: words.movement, value: item.movementTitle }]),
          ...(item.note === "" ? [] : [{ label: words.note, value: item.note }]),
          ...(item.sourceMark === null
            ? []
            : [
                {
                  label: words.columnSource,
                  value: (
                    <>
                      <SourceWord mark={item.sourceMark} /> {item.sourceNote}
                    </>
                  ),
                },
              ]),
        ]}
      />
      <StateButtons key={item.revision} item={item} />
      {expects === null ? null : (
        <>
          <ButtonRow>
            <Button
              does="incoming.add"
              icon={IconMailDown}
              testId="plan-item-receive"
              onClick={() => setDoing({ kind: "receiving", unitId: null })}
            >
              {words.receiveAny}
            </Button>
            <PaperMenu papers={[["REMINDER_LETTER", { of: "PLAN_ITEM", id: item.id }]]} />
          </ButtonRow>
          <WhoOwes planItemId={item.id} onReceived={(unitId) => setDoing({ kind: "receiving", unitId })} />
        </>
      )}
    </Drawer>
  );
}

interface StateButtonsProps {
  readonly item: { readonly id: PlanItemId; readonly revision: number; readonly state: PlanState };
}

/** Done on a day, dropped, or open again. */
function StateButtons({ item }: StateButtonsProps) {
  const set = useProcedureCommand("plan.setState", { refusals: "given" });
  const { value } = useProcedureQuery("plan.timeline", {});
  const [typed, setTyped] = useState<string | null>(null);
  const day = typed ?? value?.today ?? null;
  const write = (state: PlanState, doneOn: LocalDate | null) =>
    void set.run({ planItemId: item.id, expectedRevision: item.revision, state, doneOn });
  return (
    <Stack gap={12}>
      <RefusalNotice error={set.error} />
      {item.state === "PLANNED" ? (
        <>
          <DateInput label={words.doneDay} value={day} onChange={setTyped} />
          <ButtonRow>
            <Button
              does="plan.setState"
              icon={IconCheck}
              working={set.working}
              testId="plan-item-done"
              onClick={() => {
                if (day !== null && isLocalDate(day)) write("DONE", day);
              }}
            >
              {words.markDone}
            </Button>
            <Button does="plan.setState" icon={IconMinus} kind="quiet" onClick={() => write("DROPPED", null)}>
              {words.markDropped}
            </Button>
          </ButtonRow>
        </>
      ) : (
        <ButtonRow>
          <Button
            does="plan.setState"
            icon={IconArrowBackUp}
            working={set.working}
            onClick={() => write("PLANNED", null)}
          >
            {words.markPlanned}
          </Button>
        </ButtonRow>
      )}
    </Stack>
  );
}
