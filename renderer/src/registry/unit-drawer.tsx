import {
  IconCheck,
  IconCornerDownRight,
  IconMinus,
  IconPencil,
  IconReplace,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import type { UnitId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { UnitContact } from "#core/registry/contact-procedures";
import type { UnitStanding } from "#core/registry/standing";
import { formatDate } from "#core/base/local-date";
import { contactWords } from "#core/strings/registry-contact-words";
import { unitChangeWords } from "#core/strings/registry-unit-words";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { sourceMarkWords, standingWords } from "#core/strings/registry-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { ReadingDrawer } from "../frame/reading-drawer";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Chip } from "../ui/chip";
import { Drawer } from "../ui/drawer";
import { formatMoment } from "../ui/format";
import type { GlyphIcon } from "../ui/glyph";
import { sourceIcons } from "./source-word";
import { ContactDrawer } from "./contact-drawer";
import { EditUnitDrawer } from "./edit-unit-drawer";
import { RenameUnitDrawer } from "./rename-unit-drawer";
import { UnitChangeDrawer } from "./unit-change-drawer";
import { UnitContacts } from "./unit-contacts";
import { UnitFacts } from "./unit-facts";
import { UnitLineage } from "./unit-lineage";

export type UnitDetails = OutputOf<"registry.unitDetails">;

interface UnitDrawerProps {
  readonly unitId: UnitId;
  readonly onShow: (id: UnitId) => void;
  /** The unit went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One unit: its facts, its names over time, and what can be done with it. */
export function UnitDrawer({ unitId, onShow, onGone, onClose }: UnitDrawerProps) {
  const [tab, setTab] = useState<"facts" | "lineage" | "contacts">("facts");
  const [doing, setDoing] = useState<
    "looking" | "editing" | "renaming" | "changing" | "contact" | UnitContact
  >("looking");
  const { value: unit, error } = useProcedureQuery("registry.unitDetails", { unitId });
  const bin = useProcedureCommand("registry.binUnit", { refusals: "given" });
  if (unit === undefined) {
    return <ReadingDrawer title={words.title} error={error} onClose={onClose} />;
  }
  const look = () => setDoing("looking");
  if (doing === "editing") return <EditUnitDrawer unit={unit} onSaved={look} onClose={look} />;
  if (doing === "renaming") return <RenameUnitDrawer unit={unit} onSaved={look} onClose={look} />;
  if (doing === "changing") return <UnitChangeDrawer unit={unit} onSaved={look} onClose={look} />;
  if (doing === "contact" || typeof doing === "object") {
    const contact = typeof doing === "object" ? doing : null;
    return <ContactDrawer contact={contact} unit={unit} onSaved={look} onClose={look} />;
  }
  return (
    <Drawer
      title={unit.name}
      onClose={onClose}
      chips={
        <>
          <Chip tone="neutral" icon={standingIcons[standingOf(unit)]}>
            {standingWords[standingOf(unit)]}
          </Chip>
          {unit.life.end === null ? null : (
            <Chip tone="neutral">{unitChangeWords.ended(formatDate(unit.life.end))}</Chip>
          )}
          {unit.sourceMark === null ? null : (
            <Chip
              tone={unit.sourceMark === "ARTICLE" ? "neutral" : "unknown"}
              icon={sourceIcons[unit.sourceMark]}
            >
              {sourceMarkWords[unit.sourceMark]}
            </Chip>
          )}
        </>
      }
      tabs={[
        { key: "facts", label: words.tabFacts },
        { key: "lineage", label: words.tabLineage },
        { key: "contacts", label: contactWords.tab },
      ]}
      tab={tab}
      onTab={setTab}
      foot={
        <ButtonRow align="between">
          <Button does="registry.editUnit" icon={IconPencil} onClick={() => setDoing("editing")}>
            {words.edit}
          </Button>
          <Button does="registry.renameUnit" icon={IconReplace} onClick={() => setDoing("renaming")}>
            {words.rename}
          </Button>
          <Button
            does="registry.binUnit"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ unitId })).ok) onGone();
            }}
          >
            {words.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      {tab === "facts" ? (
        <UnitFacts unit={unit} onShow={onShow} />
      ) : tab === "contacts" ? (
        <UnitContacts
          unitId={unitId}
          onAdd={() => setDoing("contact")}
          onChoose={(contact) => setDoing(contact)}
        />
      ) : (
        <UnitLineage unit={unit} onShow={onShow} onChange={() => setDoing("changing")} />
      )}
      <p className="ui-secondary ui-drawer-trace">{words.editedAt(formatMoment(unit.editedAt))}</p>
    </Drawer>
  );
}

const standingIcons: Readonly<Record<UnitStanding, GlyphIcon>> = {
  MEMBER: IconCheck,
  UNDER_MEMBER: IconCornerDownRight,
  NEITHER: IconMinus,
};

function standingOf(unit: UnitDetails): UnitStanding {
  if (unit.memberships.length > 0) return "MEMBER";
  return unit.parent === null ? "NEITHER" : "UNDER_MEMBER";
}
