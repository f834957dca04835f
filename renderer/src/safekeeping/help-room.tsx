import { IconKeyboard } from "@tabler/icons-react";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { KeyHint } from "../ui/key-hint";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { MachineCheck } from "./machine-check";
import "./safekeeping.css";

/** Trợ giúp: the check of this PC, and the keys that work everywhere. */
export function HelpRoom() {
  return (
    <Page head={<PageHead title={words.helpTitle} />}>
      <Columns
        left={<MachineCheck />}
        right={
          <Card title={words.keysTitle} icon={IconKeyboard}>
            <ul className="safekeeping-keys">
              {words.keys.map(({ keys, word }) => (
                <li key={word}>
                  <KeyHint keys={keys} word={word} />
                </li>
              ))}
            </ul>
          </Card>
        }
      />
    </Page>
  );
}
