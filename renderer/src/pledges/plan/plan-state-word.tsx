import { IconCheck, IconCircleDashed, IconClockExclamation, IconMinus } from "@tabler/icons-react";
import type { PlanItem } from "#core/pledges/plan/procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { planStateWords } from "#core/strings/pledges-plan-words";
import { Chip } from "../../ui/chip";
import { formatDate } from "../../ui/format";

/** Whether an item is done, dropped, past its day, or still to come. */
export function PlanStateWord({
  item,
}: {
  readonly item: Pick<PlanItem, "doneOn" | "overdueDays"> & {
    readonly state: PlanItem["state"] | "OPEN";
  };
}) {
  if (item.state === "DONE")
    return (
      <Chip size="small" tone="ok" icon={IconCheck}>
        {item.doneOn === null ? planStateWords.DONE : words.doneOn(formatDate(item.doneOn))}
      </Chip>
    );
  if (item.state === "DROPPED")
    return (
      <Chip size="small" tone="neutral" icon={IconMinus}>
        {planStateWords.DROPPED}
      </Chip>
    );
  return item.overdueDays === null ? (
    <Chip size="small" tone="unknown" icon={IconCircleDashed}>
      {planStateWords.PLANNED}
    </Chip>
  ) : (
    <Chip size="small" tone="warn" icon={IconClockExclamation}>
      {words.late(item.overdueDays)}
    </Chip>
  );
}
