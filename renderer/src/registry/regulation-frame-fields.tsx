import { regulationWords as words } from "#core/strings/regulation-words";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { formatDate } from "../ui/format";
import { SectionTitle } from "../ui/section-title";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { RegulationFieldsProps } from "./regulation-fields";
import type { RegulationReading } from "./regulation-screen";

/** Its name, from when it holds, and who adopted it when. */
export function RegulationFrameFields({
  form: { control },
  reading,
}: RegulationFieldsProps & { readonly reading: RegulationReading }) {
  return (
    <>
      <SectionTitle level={2}>{words.sectionFrame}</SectionTitle>
      <FieldRow columns="1fr 200px">
        <TextField control={control} name="title" label={words.factsTitle} required />
        <DateField control={control} name="inForceFrom" label={words.factsFrom} required />
      </FieldRow>
      <FieldRow columns="1fr 200px">
        <SelectField
          control={control}
          name="adopter"
          label={words.factsAdoptedBy}
          hint={words.adoptedByHint}
          clearing="allowed"
          choices={[
            ...reading.meetings.map(({ id, title, date }) => ({
              value: `MEETING ${id}`,
              label: words.groupMeetings(title, formatDate(date)),
            })),
            ...reading.papers.map(({ id, title }) => ({
              value: `PAPER ${id}`,
              label: words.groupPapers(title),
            })),
          ]}
        />
        <DateField control={control} name="adoptedOn" label={words.factsAdopted} />
      </FieldRow>
    </>
  );
}
