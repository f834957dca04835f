import { IconArrowLeft, IconEye, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import type { CategoryId } from "#core/base/ids";
import { isLocalDate } from "#core/base/local-date";
import type { PublicListEntry } from "#core/documents/public-list-procedures";
import type { AppError } from "#core/errors";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { publicListWords as own } from "#core/strings/public-list-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { DateInput } from "../ui/date-input";
import { Drawer } from "../ui/drawer";
import { MultiSelectInput } from "../ui/multi-select-input";
import { Notice } from "../ui/notice";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";
import type { PaperFormProps } from "./compose-form";
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
  const [number, setNumber] = useState("");
  const [datedOn, setDatedOn] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const make = useProcedureCommand("documents.makePublicList", { refusals: "given", success: "silent" });
  const { value: list } = useProcedureQuery("documents.publicList", { awardCodes, categoryIds });
  const prospect = useProcedureQuery("documents.prospect", { kind, subject: { of: "YEAR" } }).value;
  const blocked = (prospect?.refusal ?? null) as AppError | null;
  const days = { until: dayOf(until), dated: dayOf(datedOn) };

  const run = async () => {
    if (days.until === undefined || days.dated === undefined) return;
    const opinions = { opinionsTo, opinionsUntil: days.until };
    const answer = await make.run({ awardCodes, categoryIds, ...opinions, number, datedOn: days.dated });
    if (answer.ok) onMade(answer.value.chainId);
  };
  const disabledReason =
    blocked !== null
      ? words.needCure
      : list === undefined || list.entries.length === 0
        ? own.none
        : days.until === undefined || days.dated === undefined
          ? words.needDay
          : null;
  return (
    <Drawer
      title={documentKindWords[kind].name}
      facts={documentKindWords[kind].purpose}
      onClose={onClose}
      foot={
        <ButtonRow>
          <Button icon={IconArrowLeft} onClick={onBack}>
            {words.back}
          </Button>
          <Button icon={IconEye} onClick={() => setAsked({ to: "PREVIEW" })} testId="public-list-preview">
            {own.preview}
          </Button>
          <Button
            kind="primary"
            icon={IconFileText}
            working={make.working}
            disabledReason={disabledReason}
            onClick={() => void run()}
            testId="make-public-list"
          >
            {own.make}
          </Button>
        </ButtonRow>
      }
    >
      <Stack gap={12}>
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
        <TextInput
          label={words.composeNumber}
          hint={words.composeNumberNote}
          value={number}
          onChange={setNumber}
          maxLength={40}
        />
        <DateInput
          label={words.composeDate}
          hint={words.composeDateNote}
          value={datedOn}
          onChange={setDatedOn}
        />
        {blocked === null && prospect !== undefined && prospect.openChain !== null ? (
          <Notice tone="info">{words.becomesNewVersion}</Notice>
        ) : null}
        {list === undefined ? null : (
          <PublicListEntries
            entries={list.entries}
            drafts={list.drafts}
            onChange={(entry) => setAsked({ to: "NAME", entry })}
          />
        )}
      </Stack>
      {asked?.to === "PREVIEW" && list !== undefined ? (
        <PublicListPreview list={list} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.to === "NAME" ? <PublicNameDialog entry={asked.entry} onClose={() => setAsked(null)} /> : null}
    </Drawer>
  );
}

/** A day as typed: null where it was left blank, undefined where it is none. */
const dayOf = (text: string | null) => (text === null || isLocalDate(text) ? text : undefined);
