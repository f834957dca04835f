import { useWatch } from "react-hook-form";
import { z } from "zod";
import type { Round } from "#core/conference/meeting";
import { minutesFacts } from "#core/conference/meeting";
import { optionalText } from "#core/base/vietnamese-text";
import { adoptedWords, outcomeWords as words } from "#core/strings/outcome-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { SectionTitle } from "../ui/section-title";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import { InvalidReasons } from "./invalid-reasons";
import { Tellers } from "./tellers";
import { TimeFields, typedTime } from "./time-fields";

/** The facts as typed: times as text, witnesses one a line, empty rows of tellers and reasons left out. */
export const factsFields = z
  .strictObject({
    ...minutesFacts.shape,
    startedAt: typedTime,
    endedAt: typedTime,
    witnesses: z.string().max(4_200),
    invalidReasons: z
      .array(z.strictObject({ reason: optionalText(200), papers: z.int().min(0).max(99_999).nullable() }))
      .max(20),
  })
  .superRefine(({ startedAt, endedAt }, context) => {
    if (startedAt === null || endedAt === null || startedAt <= endedAt) return;
    context.addIssue({ code: "custom", path: ["endedAt"], message: words.timeBackwards });
  })
  .transform(({ witnesses, tellers, invalidReasons, ...facts }) => ({
    ...facts,
    tellers: tellers.filter(({ name, unit }) => name !== "" || unit !== ""),
    witnesses: witnesses
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    invalidReasons: invalidReasons
      .filter(({ reason, papers }) => reason !== "" || papers !== null)
      .map(({ reason, papers }) => ({ reason, papers: papers ?? 0 })),
  }));
export type FactsTyped = z.input<typeof factsFields>;

/** What the minutes tell besides the figures (domain.md §5.5, groups 3–5 and 10–13). */
export function FactsForm({ round }: { readonly round: Round }) {
  const formId = `facts-${round.id}`;
  const save = useProcedureCommand("conference.saveMinutesFacts", { refusals: "given", success: "silent" });
  const form = useFormOf(factsFields, typedFacts(round));
  const { control } = form;
  const listed = useWatch({ control, name: "invalidReasons" });
  const sealed = round.state === "SEALED";
  const invalid = round.count.totals.invalid ?? 0;
  const tied = round.outcome?.groups.some(({ tie }) => tie !== null) ?? false;
  return (
    <GuardedForm
      does="conference.saveMinutesFacts"
      form={form}
      id={formId}
      name={words.factsDraft(round.name)}
      onSave={(facts) => save.run({ roundId: round.id, expectedRevision: round.revision, facts })}
    >
      <Columns
        left={
          <Card height="fills">
            <fieldset className="conference-fields" disabled={sealed}>
              <RefusalNotice error={save.error} />
              <Tellers control={control} />
              <TextField
                control={control}
                name="tellersBasis"
                label={words.tellersBasis}
                hint={words.tellersBasisHint}
              />
              <TextareaField
                control={control}
                name="ballotRules"
                label={words.ballotRules}
                hint={words.ballotRulesHint}
                rows={3}
              />
              {invalid === 0 ? null : (
                <InvalidReasons
                  control={control}
                  listed={listed.reduce((sum, { papers }) => sum + (papers ?? 0), 0)}
                  invalid={invalid}
                />
              )}
              {tied ? (
                <TextareaField control={control} name="tieHandling" label={words.tieHandling} rows={3} />
              ) : null}
            </fieldset>
          </Card>
        }
        right={
          <Card
            height="fills"
            foot={
              <>
                <Button
                  does="conference.saveMinutesFacts"
                  kind="primary"
                  type="submit"
                  form={formId}
                  working={save.working}
                  disabledReason={sealed ? words.saveWhyNot : null}
                  testId="save-facts"
                >
                  {words.save}
                </Button>
                <span className="conference-secondary" data-testid="facts-state">
                  {form.formState.isDirty
                    ? words.notSaved
                    : form.formState.isSubmitted
                      ? words.factsSaved
                      : null}
                </span>
              </>
            }
          >
            <fieldset className="conference-fields" disabled={sealed}>
              <SectionTitle level={2}>{words.sectionTimes}</SectionTitle>
              <TimeFields form={form} />
              <TextareaField
                control={control}
                name="witnesses"
                label={words.witnesses}
                hint={words.witnessesHint}
                rows={2}
              />
              <TextareaField control={control} name="complaints" label={words.complaints} rows={2} />
              <FieldRow columns="90px 1fr">
                <IntegerField control={control} name="copies" label={words.copies} required />
                <SelectField
                  control={control}
                  name="adopted"
                  label={words.adopted}
                  choices={(["ADOPTED", "NOT_YET"] as const).map((value) => ({
                    value,
                    label: adoptedWords[value],
                  }))}
                  required
                />
              </FieldRow>
              <TextField control={control} name="chair" label={words.chair} />
              <TextField control={control} name="meetingSecretary" label={words.meetingSecretary} />
            </fieldset>
          </Card>
        }
      />
    </GuardedForm>
  );
}

/** What the fields hold at first; three rows wait for the tellers. */
function typedFacts({ facts, state }: Round): FactsTyped {
  const waiting = state === "SEALED" ? 0 : Math.max(0, 3 - facts.tellers.length);
  const roles = ["CHIEF", "SECRETARY", "MEMBER"] as const;
  return {
    ...facts,
    startedAt: facts.startedAt ?? "",
    endedAt: facts.endedAt ?? "",
    witnesses: facts.witnesses.join("\n"),
    tellers: [
      ...facts.tellers,
      ...Array.from({ length: waiting }, (_, index) => ({
        name: "",
        unit: "",
        role: roles[facts.tellers.length + index] ?? "MEMBER",
      })),
    ],
    invalidReasons: facts.invalidReasons.map(({ reason, papers }) => ({ reason, papers })),
  };
}
