import type { Capacity } from "#core/awards/views/capacity";
import { remarkScreen } from "#core/strings/award-remark-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { CapacitySelect } from "../awards/views/capacity-select";
import { NominationRemarks } from "../awards/views/nomination-remarks";
import { FactList } from "../ui/fact-list";
import { formatMoment } from "../ui/format";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { EditPerson } from "./edit-person";
import { ErasePerson } from "./erase-person";
import type { NominationDetails } from "./nomination-drawer";
import { StandingChip } from "./standing-chip";

/** What is asked, for whom and by whom; ballots it was on and packages it left in. */
export function NominationFacts({ nomination }: { readonly nomination: NominationDetails }) {
  const { row, person, rounds, packages } = nomination;
  const { year, awardCode } = row;
  const known = useProcedureQuery(
    "awardViews.capacity",
    person?.state === "KEPT" ? { personId: person.id, year } : null,
  ).value;
  const capacity: Capacity = known?.capacity ?? "UNKNOWN";
  return (
    <Stack gap={16}>
      <FactList
        labelWidth={140}
        facts={[
          { label: words.award, value: row.awardName },
          { label: words.member, value: row.memberName },
          ...(person === null
            ? []
            : [
                {
                  label: person.post === "" ? words.personUnit : words.postAndUnit,
                  value: row.nomineeUnder,
                },
              ]),
          { label: words.note, value: nomination.note },
          ...(nomination.sourceNote === "" ? [] : [{ label: words.source, value: nomination.sourceNote }]),
        ]}
      />
      {person?.state === "KEPT" ? (
        <CapacitySelect
          {...{ personId: person.id, name: person.fullName, year, value: capacity }}
          look="FIELD"
          label={remarkScreen.capacity}
          hint={remarkScreen.capacityHint}
        />
      ) : null}
      <NominationRemarks
        about={{
          ...{ nominee: row.nomineeKind, unitId: nomination.nomineeUnitId, awardCode, year },
          ...{ personId: person?.id ?? null, nominationId: nomination.id },
        }}
      />
      <section>
        <SectionTitle>{words.roundsTitle}</SectionTitle>
        {rounds.length === 0 ? (
          <p className="ui-secondary">{words.noRound}</p>
        ) : (
          rounds.map((round) => (
            <p key={`${round.meetingTitle}-${round.roundName}`}>
              {round.roundName} <StandingChip standing={round.outcome} />
              <br />
              <span className="ui-secondary">
                {[round.meetingTitle, ...(round.code === null ? [] : [words.code(round.code)])].join(" · ")}
              </span>
            </p>
          ))
        )}
      </section>
      <section>
        <SectionTitle>{words.packagesTitle}</SectionTitle>
        {packages.length === 0 ? (
          <p className="ui-secondary">{words.noPackage}</p>
        ) : (
          packages.map((written) => (
            <p key={written.id}>
              {written.name}
              <br />
              <span className="ui-secondary">
                {written.state === "RECHECKED" ? words.packageRechecked : words.packageWritten} ·{" "}
                {formatMoment(written.writtenAt)}
              </span>
            </p>
          ))
        )}
      </section>
      {person === null ? null : (
        <Stack gap={8}>
          {person.state === "KEPT" ? <EditPerson person={person} /> : null}
          <ErasePerson person={person} />
        </Stack>
      )}
      <p className="ui-secondary">{words.editedAt(formatMoment(nomination.editedAt))}</p>
    </Stack>
  );
}
