import { IconEye, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import type { CategoryId } from "#core/base/ids";
import type { PublicListEntry } from "#core/documents/public-list-procedures";
import type { AppError } from "#core/errors";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { publicListWords as own } from "#core/strings/public-list-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { DateInput } from "../ui/date-input";
import { MultiSelectInput } from "../ui/multi-select-input";
import { TextInput } from "../ui/text-input";
import { NewVersionNotice } from "./new-version-notice";
import { NumberAndDay, dayOf, useNumberAndDay } from "./number-and-day";
import { PaperFormFrame, type PaperFormProps } from "./paper-form-frame";
import { PublicListEntries } from "./public-list-entries";
import { PublicListPreview } from "./public-list-preview";
import { PublicNameDialog } from "./public-name-dialog";

/** What stands before the form: nothing, the list as it will be, or how one nominee is shown. */
type Asked = { readonly to: "PREVIEW" } | { readonly to: "NAME"; readonly entry: PublicListEntry } | null;

/** A list for the public: which nominations, how each is named, where opinions go; seen before it is made. */
export function PublicListForm({ kind, onMade, onBack, onClose }: Omit<PaperFormProps, "head">) {
  const [awardCodes, setAwardCodes] = useState<string[]>([]);
  const [categoryIds, setCategoryIds] = useState<CategoryId[]>([]);
  const [opinionsTo, setOpinionsTo] = useState("");
  const [until, setUntil] = useState<string | null>(null);
  const typed = useNumberAndDay();
  const [asked, setAsked] = useState<Asked>(null);
  const make = useProcedureCommand("documents.makePublicList", { refusals: "given", success: "silent" });
  const { value: list } = useProcedureQuery("documents.publicList", { awardCodes, categoryIds });
  const prospect = useProcedureQuery("documents.prospect", { kind, subject: { of: "YEAR" } }).value;
  const blocked = (prospect?.refusal ?? null) as AppError | null;
  const { number, day } = typed;
  const untilDay = dayOf(until);

  const run = async () => {
    if (untilDay === undefined || day === undefined) return;
    const opinions = { opinionsTo, opinionsUntil: untilDay };
    const answer = await make.run({ awardCodes, categoryIds, ...opinions, number, datedOn: day });
    if (answer.ok) onMade(answer.value.chainId);
  };
  const disabledReason =
    blocked !== null
      ? words.needCure
      : list === undefined || list.entries.length === 0
        ? own.none
        : untilDay === undefined || day === undefined
          ? words.needDay
          : null;
  return (
    <PaperFormFrame
      kind={kind}
      make={{
        icon: IconFileText,
        working: make.working,
        disabledReason,
        onClick: () => void run(),
        testId: "make-public-list",
        children: own.make,
      }}
      look={
        <Button icon={IconEye} onClick={() => setAsked({ to: "PREVIEW" })} testId="public-list-preview">
          {own.preview}
        </Button>
      }
      over={
        asked?.to === "PREVIEW" && list !== undefined ? (
          <PublicListPreview list={list} onClose={() => setAsked(null)} />
        ) : asked?.to === "NAME" ? (
          <PublicNameDialog entry={asked.entry} onClose={() => setAsked(null)} />
        ) : null
      }
      onBack={onBack}
      onClose={onClose}
    >
      <RefusalNotice error={make.error ?? blocked} />
      <MultiSelectInput
        label={own.awards}
        placeholder={own.everyAward}
        value={awardCodes}
        onChange={(next) => setAwardCodes([...next])}
        choices={(list?.awards ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      {list === undefined || list.categories.length === 0 ? null : (
        <MultiSelectInput
          label={own.categories}
          placeholder={own.everyCategory}
          value={categoryIds}
          onChange={(next) => setCategoryIds([...next])}
          choices={list.categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        label={own.opinionsTo}
        hint={own.opinionsToHint}
        value={opinionsTo}
        onChange={setOpinionsTo}
        maxLength={300}
      />
      <DateInput
        label={own.opinionsUntil}
        hint={own.periodsHint(
          (list?.periods ?? []).map(({ workingDays, about }) => own.period(workingDays, about)).join("; "),
        )}
        value={until}
        onChange={setUntil}
      />
      <NumberAndDay typed={typed} />
      <NewVersionNotice prospect={prospect} making={blocked === null ? "free" : "blocked"} />
      {list === undefined ? null : (
        <PublicListEntries
          entries={list.entries}
          drafts={list.drafts}
          onChange={(entry) => setAsked({ to: "NAME", entry })}
        />
      )}
    </PaperFormFrame>
  );
}
