import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { uiStrings } from "#core/strings/ui-strings";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Glyph } from "../ui/glyph";
import "./registry.css";

/** What a sample's facts rest on, and where its source contradicts itself. */
export function SourceNotes({ notes }: { readonly notes: readonly string[] }) {
  const [shown, setShown] = useState<"shown" | "hidden">("hidden");
  if (notes.length === 0) return null;
  return (
    <>
      <span className="registry-source-foot">
        <Glyph of={IconInfoCircle} />
        {words.sourcesFoot}
        <Button kind="quiet" size="small" onClick={() => setShown("shown")}>
          {words.showSources}
        </Button>
      </span>
      <Dialog
        opened={shown === "shown"}
        title={words.sourcesTitle}
        onClose={() => setShown("hidden")}
        foot={<Button onClick={() => setShown("hidden")}>{uiStrings.close}</Button>}
      >
        <ul className="registry-source-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
