import { IconPlus } from "@tabler/icons-react";
import type { UnitId } from "#core/base/ids";
import type { UnitContact } from "#core/registry/contact-procedures";
import { contactWords as words } from "#core/strings/registry-contact-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { FactList } from "../ui/fact-list";
import { Stack } from "../ui/stack";
import { contactDays } from "./contact-days";
import "./registry.css";

interface UnitContactsProps {
  readonly unitId: UnitId;
  readonly onAdd: () => void;
  readonly onChoose: (contact: UnitContact) => void;
}

/** Whom to call in one unit. */
export function UnitContacts({ unitId, onAdd, onChoose }: UnitContactsProps) {
  const { value } = useProcedureQuery("registry.contacts", {
    ...{ search: "", unitId, offset: 0, limit: 100 },
  });
  const rows = value?.rows ?? [];
  return (
    <Stack gap={16}>
      {value !== undefined && rows.length === 0 ? <p className="ui-secondary">{words.unitEmpty}</p> : null}
      {rows.map((contact) => (
        <div key={contact.id}>
          <span className="registry-link">
            <Button kind="quiet" onClick={() => onChoose(contact)}>
              {contact.fullName}
            </Button>
          </span>
          <FactList
            labelWidth={120}
            facts={[
              { label: words.post, value: contact.post },
              { label: words.duty, value: words.duties[contact.duty] },
              { label: words.phone, value: contact.phone },
              { label: words.columnDays, value: contactDays(contact) },
              ...(contact.note === "" ? [] : [{ label: words.note, value: contact.note }]),
            ]}
          />
        </div>
      ))}
      <span>
        <Button does="registry.addContact" icon={IconPlus} onClick={onAdd} testId="add-contact">
          {words.add}
        </Button>
      </span>
    </Stack>
  );
}
