import { useState } from "react";
import { type LocalDate, isLocalDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { reliabilityWords } from "#core/strings/awards-words";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { planKindWords } from "#core/strings/pledges-plan-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { type Column, DataTable } from "../../ui/data-table";
import { DateInput } from "../../ui/date-input";
import { Dialog } from "../../ui/dialog";
import { Loading } from "../../ui/loading";
import { SelectInput } from "../../ui/select-input";
import "./plan.css";

type Template = OutputOf<"plan.templates">["templates"][number];
type Line = Template["items"][number];

/** Chooses lines of a template, agrees on their days, and adds them as one step. */
export function TemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, error } = useProcedureQuery("plan.templates", {});
  const frame = useProcedureQuery("plan.items", { search: "", kind: null, state: null, offset: 0, limit: 1 });
  const [code, setCode] = useState<string | null>(null);
  const fitting = value?.templates.find(({ pattern }) => pattern === frame.value?.pattern);
  const template = value?.templates.find((one) => one.code === code) ?? fitting ?? value?.templates[0];
  if (value === undefined || template === undefined) {
    return (
      <Dialog opened title={words.templateTitle} onClose={onClose}>
        {error === null ? <Loading /> : <RefusalNotice error={error} />}
      </Dialog>
    );
  }
  return (
    <TemplateChoice
      key={template.code}
      templates={value.templates}
      template={template}
      onTemplate={setCode}
      onClose={onClose}
    />
  );
}

interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  readonly template: Template;
  readonly onTemplate: (code: string) => void;
  readonly onClose: () => void;
}

function TemplateChoice({ templates, template, onTemplate, onClose }: TemplateChoiceProps) {
  const fresh = template.items.filter(({ standing }) => standing === "NEW").map(({ key }) => key);
  const [chosen, setChosen] = useState<readonly string[]>(fresh);
  const [days, setDays] = useState<Readonly<Record<string, string | null>>>({});
  const add = useProcedureCommand("plan.addFromTemplate", { refusals: "given" });
  const dayOf = (line: Line): string | null => (line.key in days ? (days[line.key] ?? null) : line.due);
  const lines = template.items.filter(({ key }) => chosen.includes(key));
  const isWrong = lines.some((line) => {
    const day = dayOf(line);
    return day !== null && !isLocalDate(day);
  });
  const save = async () => {
    const items = lines.map((line) => {
      const due = dayOf(line) as LocalDate | null;
      const from = line.from !== null && due !== null && line.from > due ? null : line.from;
      return { key: line.key, from, due };
    });
    if ((await add.run({ template: template.code, items })).ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.templateTitle}
      width={980}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            {pledgesScreen.cancel}
          </Button>
          <Button
            kind="primary"
            working={add.working}
            disabledReason={lines.length === 0 ? words.templateNone : isWrong ? words.templateWrongDay : null}
            onClick={() => void save()}
            testId="add-from-template"
          >
            {words.templateChosen(lines.length)}
          </Button>
        </>
      }
    >
      <SelectInput
        label={words.template}
        hint={template.note}
        value={template.code}
        onChange={(code) => {
          if (code !== null) onTemplate(code);
        }}
        choices={templates.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <RefusalNotice error={add.error} />
      <div className="plan-template-body">
        <DataTable
          label={template.name}
          columns={columnsFor({
            chosen,
            dayOf,
            onChoose: (key, on) =>
              setChosen(on === "ON" ? [...chosen, key] : chosen.filter((one) => one !== key)),
            onDay: (key, day) => setDays({ ...days, [key]: day }),
          })}
          rows={template.items}
          rowKey={({ key }) => key}
        />
      </div>
      <div>
        <Button
          kind="quiet"
          size="small"
          onClick={() => setChosen(chosen.length === fresh.length ? [] : fresh)}
        >
          {chosen.length === fresh.length ? words.chooseNone : words.chooseAll}
        </Button>
      </div>
    </Dialog>
  );
}

interface LineChoice {
  readonly chosen: readonly string[];
  readonly dayOf: (line: Line) => string | null;
  readonly onChoose: (key: string, on: "ON" | "OFF") => void;
  readonly onDay: (key: string, day: string | null) => void;
}

function columnsFor({ chosen, dayOf, onChoose, onDay }: LineChoice): readonly Column<Line>[] {
  return [
    {
      key: "chosen",
      head: <span className="ui-only-spoken">{words.columnChosen}</span>,
      width: 40,
      cell: (line) => (
        <Checkbox
          label={words.chooseLine(line.title)}
          labelLook="spoken"
          value={chosen.includes(line.key)}
          onChange={(on) => onChoose(line.key, on && line.standing === "NEW" ? "ON" : "OFF")}
        />
      ),
    },
    {
      key: "due",
      head: words.columnDue,
      width: 158,
      cell: (line) => (
        <DateInput
          label={words.dueOf(line.title)}
          labelLook="spoken"
          value={dayOf(line)}
          onChange={(day) => onDay(line.key, day)}
        />
      ),
    },
    {
      key: "title",
      head: words.columnTitle,
      weight: "strong",
      cell: (line) => (
        <>
          {line.title}
          {line.standing === "IN_PLAN" ? (
            <span className="ui-secondary"> · {words.templateInPlan}</span>
          ) : null}
        </>
      ),
    },
    { key: "kind", head: words.columnKind, width: 124, cell: (line) => planKindWords[line.kind] },
    {
      key: "basis",
      head: words.columnBasis,
      width: 300,
      cell: (line) => (
        <span className="ui-secondary">
          {line.basis} ({reliabilityWords[line.reliability]})
        </span>
      ),
    },
  ];
}
