import { useState } from "react";
import type { MeetingId } from "#core/base/ids";
import type { MeetingKind } from "#core/conference/day/meeting-kind";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Dialog } from "../../ui/dialog";
import { RadioInput } from "../../ui/radio-group";

interface TemplateDialogProps {
  readonly meetingId: MeetingId;
  readonly kind: MeetingKind;
  readonly onClose: () => void;
}

/** Chooses an agenda to begin with; the one of the meeting's kind is offered first. */
export function TemplateDialog({ meetingId, kind, onClose }: TemplateDialogProps) {
  const { value } = useProcedureQuery("conference.agendaTemplates", {});
  const add = useProcedureCommand("conference.addAgenda");
  const templates = value?.templates ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const chosen =
    templates.find(({ code }) => code === picked) ??
    templates.find((template) => template.kind === kind) ??
    templates[0];
  const use = async () => {
    if (chosen === undefined) return;
    const items = chosen.items.map((item) => ({ ...item, clock: null, note: "" }));
    if ((await add.run({ meetingId, items })).ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.agendaTemplateTitle}
      onClose={onClose}
      foot={
        <ButtonRow align="between">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" working={add.working} onClick={() => void use()} testId="use-template">
            {words.agendaTemplateUse}
          </Button>
        </ButtonRow>
      }
    >
      <RadioInput
        label={words.agendaTitle}
        choices={templates.map(({ code, title, items, source }) => ({
          value: code,
          label: `${title} · ${words.agendaTemplateItems(items.length)}`,
          facts: source,
        }))}
        value={chosen?.code ?? null}
        onChange={setPicked}
      />
    </Dialog>
  );
}
