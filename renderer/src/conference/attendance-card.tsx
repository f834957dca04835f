import { checkAttendance } from "#core/conference/check-identities";
import { attendanceNeededFor } from "#core/conference/rule-card";
import type { Meeting } from "#core/conference/meeting";
import { formatRatio } from "#core/base/ratio";
import { conferenceWords as words } from "#core/strings/conference-words";
import { formulaWords, identityWords } from "#core/strings/count-words";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { IdentityRow } from "./identity-row";

/** The roll in figures, and whether enough are here. */
export function AttendanceCard({
  meeting: { attendance, voters, regulation },
}: {
  readonly meeting: Meeting;
}) {
  const { summoned, present, absent } = attendance;
  const unmarked = summoned - present - absent;
  const deputies = voters.filter((voter) => voter.attendance === "DEPUTY").length;
  const [sum] = regulation === null ? [] : checkAttendance(attendance, regulation.rule);
  const minimum = regulation?.rule.minimumAttendance ?? null;
  const needed = minimum === null ? 0 : attendanceNeededFor(summoned, minimum);
  return (
    <>
      <Card title={words.attendanceTitle} padding="none">
        <dl className="conference-figures">
          <Figure word={words.summoned} value={summoned} />
          <Figure
            word={words.presentWord}
            value={present}
            note={deputies === 0 ? "" : words.deputies(deputies)}
          />
          <Figure word={words.absent} value={absent} />
          {unmarked === 0 ? null : <Figure word={words.unmarked} value={unmarked} />}
        </dl>
        {sum === undefined || summoned === 0 ? null : (
          <ul className="conference-identities">
            <IdentityRow
              state={unmarked > 0 ? "NOT_ENTERED" : sum.state}
              label={identityWords(sum, regulation?.rule.blankPaper ?? "VALID")}
              formula={formulaWords(unmarked > 0 ? { ...sum, state: "NOT_ENTERED" } : sum)}
            />
          </ul>
        )}
        <p className="conference-card-note">{words.attendanceCounts}</p>
      </Card>
      {regulation === null || summoned === 0 ? null : minimum === null ? (
        <Notice tone="info" title={words.minimumTitle}>
          {words.minimumNone}
        </Notice>
      ) : (
        <Notice
          tone={present >= needed ? "ok" : "warn"}
          title={`${words.minimumTitle}: ${formatRatio(minimum)}`}
          testId="minimum-attendance"
        >
          {present >= needed
            ? words.minimumMet(present, summoned, needed)
            : words.minimumNotMet(present, summoned, needed)}
        </Notice>
      )}
    </>
  );
}

function Figure({
  word,
  value,
  note = "",
}: {
  readonly word: string;
  readonly value: number;
  readonly note?: string;
}) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {value}
        {note === "" ? null : <span className="conference-secondary">{note}</span>}
      </dd>
    </div>
  );
}
