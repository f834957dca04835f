import { IconEraser } from "@tabler/icons-react";
import { useState } from "react";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { ErasePersonDialog } from "../safekeeping/erase-person-dialog";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { NominationDetails } from "./nomination-drawer";

/** Takes a nominated person's data out of the book, after saying what stays. */
export function ErasePerson({ person }: { readonly person: NonNullable<NominationDetails["person"]> }) {
  const [asking, setAsking] = useState<"asking" | "not">("not");
  if (person.state === "ERASED") return <Notice tone="info">{words.erased}</Notice>;
  return (
    <>
      <div>
        <Button
          does="safekeeping.erasePerson"
          kind="danger"
          size="small"
          icon={IconEraser}
          onClick={() => setAsking("asking")}
        >
          {words.erasePerson}
        </Button>
      </div>
      {asking === "asking" ? (
        <ErasePersonDialog personId={person.id} onClose={() => setAsking("not")} />
      ) : null}
    </>
  );
}
