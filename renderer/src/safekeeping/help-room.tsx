import { IconKeyboard } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { Licence } from "#core/safekeeping/licences";
import { licenceWords } from "#core/strings/licence-words";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { KeyHint } from "../ui/key-hint";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { type Tab, TabList } from "../ui/tabs";
import { LicenceDrawer } from "./licence-drawer";
import { LicenceList } from "./licence-list";
import { MachineCheck } from "./machine-check";
import "./safekeeping.css";

type Part = "MACHINE" | "LICENCES";
const tabs: readonly Tab<Part>[] = [
  { key: "MACHINE", label: words.helpMachine },
  { key: "LICENCES", label: licenceWords.tab },
];

/** Trợ giúp: the check of this PC and the keys that work everywhere; the licences of what the program is made of. */
export function HelpRoom() {
  const [part, setPart] = useState<Part>("MACHINE");
  const [licence, setLicence] = useState<Licence | null>(null);
  const panelId = useId();
  const choosePart = (next: Part) => {
    setPart(next);
    setLicence(null);
  };
  return (
    <Page
      head={<PageHead title={words.helpTitle} />}
      drawer={licence === null ? null : <LicenceDrawer licence={licence} onClose={() => setLicence(null)} />}
    >
      <TabList label={words.helpParts} tabs={tabs} value={part} onChange={choosePart} panelId={panelId} />
      <span id={panelId} className="ui-only-spoken" />
      {part === "MACHINE" ? (
        <Columns left={<MachineCheck />} right={<CommonKeys />} />
      ) : (
        <Card padding="none" height="fills">
          <LicenceList chosen={licence} onChoose={setLicence} />
        </Card>
      )}
    </Page>
  );
}

function CommonKeys() {
  return (
    <Card title={words.keysTitle} icon={IconKeyboard}>
      <ul className="safekeeping-keys">
        {words.keys.map(({ keys, word }) => (
          <li key={word}>
            <KeyHint keys={keys} word={word} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
