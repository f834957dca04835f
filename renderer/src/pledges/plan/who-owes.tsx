import { IconMailDown } from "@tabler/icons-react";
import type { PlanItemId, UnitId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { formatDate } from "../../ui/format";
import { SectionTitle } from "../../ui/section-title";
import "./plan.css";

type Owing = OutputOf<"incoming.lateness">["items"][number]["units"][number];

interface WhoOwesProps {
  readonly planItemId: PlanItemId;
  /** The paper of this unit came. */
  readonly onReceived: (unitId: UnitId) => void;
}

/** Who owes the paper of an item: in time, late by how many days, missing since how many. */
export function WhoOwes({ planItemId, onReceived }: WhoOwesProps) {
  const { value } = useProcedureQuery("incoming.lateness", { planItemId });
  const item = value?.items[0];
  if (item === undefined) return null;
  const { onTime, late, missing, waiting } = item;
  return (
    <>
      <SectionTitle facts={item.due === null ? null : words.whoFacts(onTime, late, missing, waiting)}>
        {words.whoTitle}
      </SectionTitle>
      {item.units.length === 0 ? <p className="ui-secondary">{words.noMembers}</p> : null}
      <ul className="plan-who">
        {[...item.units].sort(worstFirst).map((unit) => (
          <li key={unit.unitId} data-standing={unit.standing}>
            <span>{unit.unitName}</span>
            <span className="plan-who-standing">{standingWords(unit)}</span>
            {unit.receivedOn === null ? (
              <Button
                does="incoming.add"
                size="small"
                icon={IconMailDown}
                onClick={() => onReceived(unit.unitId)}
              >
                {words.receive}
                <span className="ui-only-spoken">{words.receiveOf(unit.unitName)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {item.others === 0 ? null : <p className="ui-secondary">{words.others(item.others)}</p>}
    </>
  );
}

const order: Readonly<Record<Owing["standing"], number>> = {
  MISSING: 0,
  LATE: 1,
  WAITING: 2,
  NO_DUE_DAY: 3,
  ON_TIME: 4,
};

function worstFirst(left: Owing, right: Owing): number {
  return order[left.standing] - order[right.standing] || right.days - left.days;
}

function standingWords({ standing, days, receivedOn }: Owing): string {
  const day = receivedOn === null ? null : formatDate(receivedOn);
  switch (standing) {
    case "ON_TIME":
      return words.unitOnTime(day ?? "");
    case "LATE":
      return words.unitLate(days, day ?? "");
    case "MISSING":
      return words.unitMissing(days);
    case "WAITING":
      return words.unitWaiting(days);
    case "NO_DUE_DAY":
      return words.unitNoDue(day);
  }
}
