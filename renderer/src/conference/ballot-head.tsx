import { IconClock } from "@tabler/icons-react";
import type { Meeting } from "#core/conference/meeting";
import type { VoteMode } from "#core/registry/regulation-settings";
import { ballotWords as words, modeWords } from "#core/strings/ballot-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { DateInput } from "../ui/date-input";
import { FieldRow } from "../ui/field-row";
import { IconButton } from "../ui/icon-button";
import { SelectInput } from "../ui/select-input";
import { TextInput } from "../ui/text-input";
import type { BallotKind } from "./ballot-kinds";
import { clockNow } from "./day/clock-now";
import type { BallotDraft } from "./use-ballot-draft";

interface BallotHeadProps {
  readonly meeting: Meeting;
  readonly kinds: readonly BallotKind[];
  readonly kind: BallotKind;
  readonly mode: VoteMode;
  readonly draft: BallotDraft;
  /** The hour papers are handed out or hands are raised, as it stands in the field. */
  readonly clock: string;
  readonly onChange: (part: Partial<BallotDraft>) => void;
}

/** What the round is about and how it is held. */
export function BallotHead({ meeting, kinds, kind, mode, draft, clock, onChange }: BallotHeadProps) {
  const { value } = useProcedureQuery("awards.catalogue", kind.follows?.how === "WINNERS" ? {} : null);
  const allowed = meeting.regulation?.settings.modes.allowed ?? ["SECRET"];
  return (
    <div className="conference-ballot-head">
      <FieldRow columns="1.5fr 1fr">
        <SelectInput
          label={words.kind}
          choices={kinds.map(({ key, label }) => ({ value: key, label }))}
          value={kind.key}
          onChange={(key) => onChange({ kind: key ?? "ACCLAIM" })}
          clearing="never"
          testId="ballot-kind"
        />
        <TextInput
          label={words.roundName}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          testId="round-name"
        />
      </FieldRow>
      <FieldRow columns={kind.follows?.how === "WINNERS" ? "1.2fr 1fr 1.2fr" : "1.5fr 1fr"}>
        <SelectInput
          label={words.mode}
          choices={allowed.map((one) => ({ value: one, label: modeWords[one] }))}
          value={mode}
          onChange={(next) => onChange({ mode: next })}
          clearing="never"
          testId="ballot-mode"
        />
        {mode === "CORRESPONDENCE" ? (
          <DateInput
            label={words.dueOn}
            value={draft.dueOn}
            onChange={(dueOn) => onChange({ dueOn })}
            testId="ballot-due"
          />
        ) : (
          <div className="conference-clock">
            <TextInput
              label={mode === "OPEN" ? words.clockHands : words.clockPapers}
              value={clock}
              onChange={(typed) => onChange({ clock: typed })}
              testId="ballot-clock"
            />
            <IconButton
              icon={IconClock}
              label={words.clockNow}
              onClick={() => onChange({ clock: clockNow() })}
            />
          </div>
        )}
        {kind.follows?.how === "WINNERS" ? (
          <SelectInput
            label={words.winnersAward}
            choices={(value?.awards ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.awardCode}
            onChange={(awardCode) => onChange({ awardCode })}
            clearing="allowed"
            testId="winners-award"
          />
        ) : null}
      </FieldRow>
      <p className="conference-secondary">
        {words.modeNotes[mode]} {mode === "CORRESPONDENCE" ? "" : words.clockOf(clock)} {words.openFixes}
      </p>
    </div>
  );
}
