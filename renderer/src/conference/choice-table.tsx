import { Fragment } from "react";
import type { NominationId } from "#core/base/ids";
import { ballotWords as words } from "#core/strings/ballot-words";
import { Checkbox } from "../ui/checkbox";
import { IntegerInput } from "../ui/integer-input";
import type { WaitingGroup } from "./ballot-choice";
import { NameCell } from "./name-cell";

interface ChoiceTableProps {
  readonly groups: readonly WaitingGroup[];
  readonly leftOut: ReadonlySet<NominationId>;
  readonly quotas: ReadonlyMap<string, number | null>;
  readonly onChoose: (id: NominationId, taken: boolean) => void;
  readonly onQuota: (groupKey: string, quota: number | null) => void;
}

/** Nominations by group with a check each, and the quota in the head of the group. */
export function ChoiceTable({ groups, leftOut, quotas, onChoose, onQuota }: ChoiceTableProps) {
  return (
    <div className="ui-table-frame">
      <div className="ui-table-scroll">
        <table className="ui-table" aria-label={words.chooseTitle} data-testid="ballot-choice">
          <colgroup>
            <col style={{ width: 46 }} />
            <col />
            <col style={{ width: 216 }} />
            <col style={{ width: 76 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span className="ui-only-spoken">{words.columnChosen}</span>
              </th>
              <th scope="col">{words.columnNominee}</th>
              <th scope="col">{words.columnAward}</th>
              <th scope="col" data-align="right">
                {words.columnPapers}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.key}>
                <tr className="ui-table-group conference-choice-group">
                  <th colSpan={4} scope="colgroup">
                    <div>
                      <strong>{group.name}</strong>
                      <span className="conference-quota">
                        <span aria-hidden="true">{words.quota}</span>
                        <IntegerInput
                          label={words.quotaOf(group.name)}
                          value={quotas.get(group.key) ?? null}
                          onChange={(quota) => onQuota(group.key, quota)}
                          testId={`quota-${group.name}`}
                        />
                        <span>{words.quotaHint(chosenIn(group, leftOut))}</span>
                      </span>
                    </div>
                  </th>
                </tr>
                {group.rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <Checkbox
                        label={words.chooseLine(row.nomineeName)}
                        labelLook="spoken"
                        value={!leftOut.has(row.id)}
                        onChange={(taken) => onChoose(row.id, taken)}
                      />
                    </td>
                    <td data-strong>
                      <NameCell name={row.nomineeName} under={row.nomineeUnder} />
                    </td>
                    <td>{row.awardName}</td>
                    <td data-align="right">{row.papers}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function chosenIn({ rows }: WaitingGroup, leftOut: ReadonlySet<NominationId>): number {
  return rows.filter(({ id }) => !leftOut.has(id)).length;
}
