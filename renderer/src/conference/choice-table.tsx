import { IconAlertTriangle } from "@tabler/icons-react";
import { Fragment } from "react";
import type { NominationId } from "#core/base/ids";
import { ballotWords as words } from "#core/strings/ballot-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { Checkbox } from "../ui/checkbox";
import { Chip } from "../ui/chip";
import { Glyph } from "../ui/glyph";
import { IntegerInput } from "../ui/integer-input";
import { type Choices, type WaitingGroup, isTaken, quotaOf } from "./ballot-choice";
import { NameCell } from "./name-cell";
import { ScoreCell } from "./score-cell";

interface ChoiceTableProps {
  readonly groups: readonly WaitingGroup[];
  readonly choices: Choices;
  /** Keys of the rows in sight; a group without one is left out. Counts are of the whole group. */
  readonly shown: ReadonlySet<string>;
  readonly onChoose: (key: string, taken: boolean) => void;
  readonly onQuota: (groupKey: string, quota: number | null) => void;
  /** Final scores in hundredths typed so far; null where the lines are no nominations. */
  readonly scores: ReadonlyMap<NominationId, number> | null;
}

/** Names by group with a check each, and the quota in the head of the group. */
export function ChoiceTable({ groups, choices, shown, onChoose, onQuota, scores }: ChoiceTableProps) {
  const notComplete = groups
    .flatMap(({ rows }) => rows)
    .filter((row) => row.notComplete !== null && isTaken(choices, row.key)).length;
  const inSight = groups
    .map((group) => ({ group, rows: group.rows.filter(({ key }) => shown.has(key)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className="ui-table-frame">
      {notComplete === 0 ? null : (
        <p className="conference-not-complete" role="note" data-testid="not-complete">
          <Glyph of={IconAlertTriangle} size={16} />
          {words.notComplete(notComplete)}
        </p>
      )}
      <div className="ui-table-scroll">
        <table className="ui-table" aria-label={words.chooseTitle} data-testid="ballot-choice">
          <colgroup>
            <col style={{ width: 46 }} />
            <col />
            <col style={{ width: 216 }} />
            {scores === null ? null : <col style={{ width: 96 }} />}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span className="ui-only-spoken">{words.columnChosen}</span>
              </th>
              <th scope="col">{scores === null ? words.columnUnit : words.columnNominee}</th>
              <th scope="col">{scores === null ? words.columnPost : words.columnAward}</th>
              {scores === null ? null : (
                <th scope="col" data-align="right">
                  {words.columnScore}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {inSight.map(({ group, rows }) => (
              <Fragment key={group.key}>
                <tr className="ui-table-group conference-choice-group">
                  <th colSpan={scores === null ? 3 : 4} scope="colgroup">
                    <div>
                      <strong>{group.name}</strong>
                      <span className="conference-quota">
                        <span aria-hidden="true">{words.quota}</span>
                        <IntegerInput
                          label={words.quotaOf(group.name)}
                          value={quotaOf(choices, group)}
                          onChange={(quota) => onQuota(group.key, quota)}
                          lockedReason={group.places === null ? null : ""}
                          testId={`quota-${group.name}`}
                        />
                        <span>
                          {(scores === null ? words.quotaHintUnits : words.quotaHint)(
                            group.rows.filter(({ key }) => isTaken(choices, key)).length,
                          )}
                        </span>
                      </span>
                    </div>
                  </th>
                </tr>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <td>
                      <Checkbox
                        label={words.chooseLine(row.nomineeName)}
                        labelLook="spoken"
                        value={isTaken(choices, row.key)}
                        onChange={(taken) => onChoose(row.key, taken)}
                      />
                    </td>
                    <td data-strong>
                      <NameCell name={row.nomineeName} under={row.nomineeUnder} />
                    </td>
                    <td>
                      {row.awardName}
                      {row.notComplete === null ? null : (
                        <Chip tone={row.notComplete === "RETURNED" ? "warn" : "unknown"} size="small">
                          {dossierStateWords[row.notComplete]}
                        </Chip>
                      )}
                    </td>
                    {scores === null || row.nominationId === null ? null : (
                      <td className="conference-cell conference-score">
                        <ScoreCell
                          name={row.nomineeName}
                          nominationId={row.nominationId}
                          score={scores.get(row.nominationId) ?? null}
                        />
                      </td>
                    )}
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
