import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { GrantToken, PlanItemId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { callProcedure } from "../../api/client";
import { newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDrawer } from "../../frame/form-drawer";
import { ReadingDrawer } from "../../frame/reading-drawer";
import { Button } from "../../ui/button";
import { useFormOf } from "../../ui/form-of";
import { Notice } from "../../ui/notice";
import "./incoming.css";
import { IncomingFields } from "./incoming-fields";
import { incomingFormSchema } from "./incoming-form";

const formId = "incoming-new";

/** The item of the plan the papers answer, when they are entered from it. */
export interface AnsweredItem {
  readonly planItemId: PlanItemId;
  readonly title: string;
  /** The unit whose paper is entered first; null: not chosen yet. */
  readonly unitId: UnitId | null;
}

interface NewIncomingDrawerProps {
  readonly answers?: AnsweredItem | undefined;
  readonly onClose: () => void;
}

/** Enters one paper after another: item, channel and day stay for the next one. */
export function NewIncomingDrawer({ answers, onClose }: NewIncomingDrawerProps) {
  const { value, error } = useProcedureQuery("incoming.list", {
    ...{ search: "", channel: null, planItemId: null, offset: 0, limit: 1 },
  });
  if (value === undefined) return <ReadingDrawer title={words.add} error={error} onClose={onClose} />;
  const { nextNumber, today } = value;
  return <NewIncoming nextNumber={nextNumber} today={today} answers={answers} onClose={onClose} />;
}

interface Chosen {
  readonly token: GrantToken;
  readonly name: string;
}

interface NewIncomingProps extends NewIncomingDrawerProps {
  readonly nextNumber: number;
  readonly today: LocalDate;
}

function NewIncoming({ nextNumber, today, answers, onClose }: NewIncomingProps) {
  const add = useProcedureCommand("incoming.add", { refusals: "given" });
  const [scan, setScan] = useState<Chosen | null>(null);
  const [saved, setSaved] = useState<number | null>(null);
  const form = useFormOf(incomingFormSchema, {
    senderUnitId: answers?.unitId ?? null,
    sender: "",
    planItemId: answers?.planItemId ?? null,
    number: "",
    datedOn: null,
    receivedOn: today,
    channel: "ZALO",
    subject: answers?.title ?? "",
    note: "",
  });
  const planItemId = useWatch({ control: form.control, name: "planItemId" });
  const choose = async () => {
    const answer = await callProcedure("app.choose", { purpose: "PAPERS", suggestedName: "" });
    const [grant] = answer.ok ? answer.value.grants : [];
    if (grant !== undefined) setScan({ token: grant.token, name: grant.name });
  };
  return (
    <FormDrawer
      title={words.newTitle(nextNumber)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.newDraftName}
      command={add}
      cancelWord={words.done}
      saveWord={words.save}
      saveTestId="save-incoming"
      onSave={(values) => add.run({ ...values, file: scan?.token ?? null, taskId: newTaskId() })}
      onSaved={({ arrivalNumber }) => {
        setSaved(arrivalNumber);
        setScan(null);
        const { planItemId: item, channel, receivedOn } = form.getValues();
        form.reset({
          senderUnitId: null,
          sender: "",
          planItemId: item,
          number: "",
          datedOn: null,
          receivedOn,
          channel,
          subject: item !== null && item === answers?.planItemId ? answers.title : "",
          note: "",
        });
        document.querySelector<HTMLElement>(`#${formId} input`)?.focus();
      }}
      onClose={onClose}
    >
      {saved === null || form.formState.isDirty ? null : (
        <Notice tone="ok" testId="incoming-saved">
          {words.savedNumber(saved)}
        </Notice>
      )}
      <IncomingFields form={form} />
      <div className="incoming-scan">
        <Button size="small" onClick={() => void choose()}>
          {scan === null ? words.scanChoose : words.scanOther}
        </Button>
        {scan === null ? (
          <span className="ui-secondary">{words.noScan}</span>
        ) : (
          <>
            <span>{scan.name}</span>
            <Button size="small" kind="quiet" onClick={() => setScan(null)}>
              {words.scanRemove}
            </Button>
          </>
        )}
      </div>
      <StillMissing planItemId={planItemId ?? null} />
    </FormDrawer>
  );
}

/** How many have not sent the paper of the item that is being entered. */
function StillMissing({ planItemId }: { readonly planItemId: PlanItemId | null }) {
  const { value } = useProcedureQuery("incoming.lateness", planItemId === null ? null : { planItemId });
  const item = value?.items[0];
  if (item === undefined) return null;
  const left = item.units.filter(({ receivedOn }) => receivedOn === null).length;
  return <p className="ui-secondary">{words.stillMissing(left)}</p>;
}
