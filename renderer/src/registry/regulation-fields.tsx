import type { ReactNode } from "react";
import { type FieldPath, type UseFormReturn, useWatch } from "react-hook-form";
import {
  ballotStyleWords,
  ballotWords,
  baseWords,
  blankPaperWords,
  comparisonWords,
} from "#core/strings/ballot-words";
import {
  invalidPaperWords,
  regulationWords as words,
  settingWords,
  voteModeWords,
} from "#core/strings/regulation-words";
import { FieldRow } from "../ui/field-row";
import { IntegerField } from "../ui/integer-field";
import { MultiSelectField } from "../ui/multi-select-field";
import { SectionTitle } from "../ui/section-title";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { RegulationParsed, RegulationTyped } from "./regulation-form-schema";

export interface RegulationFieldsProps {
  readonly form: UseFormReturn<RegulationTyped, unknown, RegulationParsed>;
}

type Control = RegulationFieldsProps["form"]["control"];
type Name = FieldPath<RegulationTyped>;

const choicesOf = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  (Object.keys(table) as Key[]).map((value) => ({ value, label: table[value] }));

/** One setting, and at its right the clause that says so. */
function Setting(props: { readonly control: Control; readonly clause: Name; readonly children: ReactNode }) {
  return (
    <FieldRow columns="minmax(0, 1fr) 300px">
      <div className="ui-field-row">{props.children}</div>
      <TextField control={props.control} name={props.clause} label={words.clause} />
    </FieldRow>
  );
}

interface ChoiceProps {
  readonly control: Control;
  readonly name: Name;
  readonly clause: Name;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A setting that is one of a few. */
function Choice({ control, name, clause, label, choices }: ChoiceProps) {
  return (
    <Setting control={control} clause={clause}>
      <SelectField control={control} name={name} label={label} choices={choices} required />
    </Setting>
  );
}

/** Who votes, how, and for whom. */
export function RegulationWhoFields({ form: { control } }: RegulationFieldsProps) {
  return (
    <>
      <SectionTitle level={2}>{words.sectionWho}</SectionTitle>
      <Setting control={control} clause="settings.modes.clause">
        <MultiSelectField
          control={control}
          name="settings.modes.allowed"
          label={words.modes}
          choices={choicesOf(voteModeWords)}
          required
        />
        <SelectField
          control={control}
          name="settings.modes.usual"
          label={words.usualMode}
          hint={words.usualModeHint}
          choices={choicesOf(voteModeWords)}
          required
        />
      </Setting>
      <Choice
        control={control}
        name="settings.voters.who"
        clause="settings.voters.clause"
        label={words.voters}
        choices={choicesOf(settingWords.voters)}
      />
      <Choice
        control={control}
        name="settings.selfVote.rule"
        clause="settings.selfVote.clause"
        label={words.selfVote}
        choices={choicesOf(settingWords.selfVote)}
      />
      <Setting control={control} clause="settings.deputies.clause">
        <SelectField
          control={control}
          name="settings.deputies.rule"
          label={words.deputies}
          choices={choicesOf(settingWords.deputies)}
          required
        />
        <IntegerField
          control={control}
          name="settings.deputies.mostVotes"
          label={words.mostVotes}
          hint={words.mostVotesHint}
          required
        />
      </Setting>
      <Choice
        control={control}
        name="settings.writtenOpinions.rule"
        clause="settings.writtenOpinions.clause"
        label={words.writtenOpinions}
        choices={choicesOf(settingWords.writtenOpinions)}
      />
      <Setting control={control} clause="settings.ballotClauses.minimumAttendance">
        <TextField
          control={control}
          name="minimum"
          label={words.minimumAttendance}
          hint={ballotWords.fieldMinimumHint}
        />
      </Setting>
    </>
  );
}

/** The ballot itself and what it is held against. */
export function RegulationBallotFields({ form: { control } }: RegulationFieldsProps) {
  const limit = useWatch({ control, name: "limit" });
  return (
    <>
      <SectionTitle level={2}>{words.sectionBallot}</SectionTitle>
      <Choice
        control={control}
        name="ballotStyle"
        clause="settings.ballotClauses.ballotStyle"
        label={words.ballotStyle}
        choices={choicesOf(ballotStyleWords)}
      />
      <Choice
        control={control}
        name="blankPaper"
        clause="settings.ballotClauses.blankPaper"
        label={words.blankPaper}
        choices={choicesOf(blankPaperWords)}
      />
      <Setting control={control} clause="settings.invalidPapers.clause">
        <MultiSelectField
          control={control}
          name="settings.invalidPapers.rules"
          label={words.invalidPapers}
          choices={choicesOf(invalidPaperWords)}
        />
      </Setting>
      <Choice
        control={control}
        name="settings.counting.rule"
        clause="settings.counting.clause"
        label={words.counting}
        choices={choicesOf(settingWords.counting)}
      />
      <Choice
        control={control}
        name="limit"
        clause="clause"
        label={words.threshold}
        choices={choicesOf({ NONE: ballotWords.thresholdNone, SET: ballotWords.thresholdSet })}
      />
      {limit === "SET" ? (
        <FieldRow columns="170px 150px 1fr">
          <TextField
            control={control}
            name="ratio"
            label={ballotWords.fieldRatio}
            hint={ballotWords.fieldRatioHint}
            required
          />
          <SelectField
            control={control}
            name="comparison"
            label={ballotWords.fieldComparison}
            choices={choicesOf(comparisonWords)}
            required
          />
          <SelectField
            control={control}
            name="base"
            label={ballotWords.fieldBase}
            choices={choicesOf(baseWords)}
            required
          />
        </FieldRow>
      ) : null}
      <SectionTitle level={2}>{words.sectionResult}</SectionTitle>
      <Choice
        control={control}
        name="settings.resultOrder.rule"
        clause="settings.resultOrder.clause"
        label={words.resultOrder}
        choices={choicesOf(settingWords.resultOrder)}
      />
      <Choice
        control={control}
        name="settings.tie.rule"
        clause="settings.tie.clause"
        label={words.tie}
        choices={choicesOf(settingWords.tie)}
      />
    </>
  );
}

/** Who may lead, how the next is found, and what follows the meeting. */
export function RegulationAfterFields({ form: { control } }: RegulationFieldsProps) {
  return (
    <>
      <SectionTitle level={2}>{words.sectionAfter}</SectionTitle>
      <Setting control={control} clause="settings.heads.clause">
        <IntegerField control={control} name="settings.heads.heads" label={words.heads} required />
        <IntegerField
          control={control}
          name="settings.heads.deputies"
          label={words.headDeputies}
          hint={words.headDeputiesHint}
        />
      </Setting>
      <Setting control={control} clause="settings.nextHead.clause">
        <SelectField
          control={control}
          name="settings.nextHead.way"
          label={words.nextHead}
          choices={choicesOf(settingWords.way)}
          required
        />
        <SelectField
          control={control}
          name="settings.nextHead.quota"
          label={words.nextHeadQuota}
          choices={choicesOf(settingWords.quota)}
          required
        />
      </Setting>
      <Setting control={control} clause="settings.complaints.clause">
        <IntegerField
          control={control}
          name="settings.complaints.days"
          label={words.complaints}
          hint={words.notSetHint}
        />
      </Setting>
      <Setting control={control} clause="settings.keeping.clause">
        <IntegerField
          control={control}
          name="settings.keeping.months"
          label={words.keeping}
          hint={words.notSetHint}
        />
      </Setting>
    </>
  );
}
