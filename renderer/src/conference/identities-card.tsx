import type { IdentityFinding } from "#core/conference/identities";
import type { VotingRule } from "#core/registry/regulation";
import { countWords as words, formulaWords, identityWords, linesWords } from "#core/strings/count-words";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { IdentityRow } from "./identity-row";

interface Row {
  readonly key: string;
  readonly state: IdentityFinding["state"];
  readonly label: string;
  readonly formula: string;
}

interface IdentitiesCardProps {
  readonly findings: readonly IdentityFinding[];
  readonly rule: VotingRule;
}

/** Every identity, right or wrong; lines that agree stand in one row, a wrong one by itself. */
export function IdentitiesCard({ findings, rule }: IdentitiesCardProps) {
  const count = (state: IdentityFinding["state"]) =>
    findings.filter((finding) => finding.state === state).length;
  const [wrong, right, open] = [count("WRONG"), count("RIGHT"), count("NOT_ENTERED")];
  return (
    <Card
      title={words.identities}
      padding="none"
      actions={
        <>
          {wrong === 0 ? null : (
            <Chip tone="danger" size="small">
              {words.identitiesWrong(wrong)}
            </Chip>
          )}
          {open === 0 ? null : (
            <Chip tone="unknown" size="small">
              {words.identitiesOpen(open)}
            </Chip>
          )}
          {right === 0 ? null : (
            <Chip tone="ok" size="small">
              {words.identitiesRight(right)}
            </Chip>
          )}
        </>
      }
    >
      <ul className="conference-identities" data-testid="identities">
        {rowsOf(findings, rule).map((row) => (
          <IdentityRow key={row.key} state={row.state} label={row.label} formula={row.formula} />
        ))}
      </ul>
    </Card>
  );
}

function rowsOf(findings: readonly IdentityFinding[], { blankPaper }: VotingRule): readonly Row[] {
  const rows: Row[] = [];
  const together = new Map<string, IdentityFinding[]>();
  for (const finding of findings) {
    const { identity, state, lineNumber, groupName } = finding;
    if (lineNumber === null || state === "WRONG") {
      rows.push({
        key: `${identity}-${lineNumber ?? groupName ?? ""}`,
        state,
        label: identityWords(finding, blankPaper),
        formula: formulaWords(finding),
      });
      continue;
    }
    const key = `${identity}-${state}`;
    together.set(key, [...(together.get(key) ?? []), finding]);
  }
  for (const [key, members] of together) {
    const [first] = members;
    if (first === undefined) continue;
    const numbers = members.flatMap(({ lineNumber }) => (lineNumber === null ? [] : [lineNumber]));
    const [valid] = first.right;
    const sign = first.relation === "EQUAL" ? "=" : "≤";
    rows.push({
      key,
      state: first.state,
      label: linesWords(first.identity, numbers),
      formula:
        first.state === "RIGHT" && first.relation === "EQUAL"
          ? `${valid ?? "…"} ${sign} ${valid ?? "…"}`
          : "",
    });
  }
  const order = { WRONG: 0, NOT_ENTERED: 1, RIGHT: 1 };
  return rows.sort((left, right) => order[left.state] - order[right.state]);
}
