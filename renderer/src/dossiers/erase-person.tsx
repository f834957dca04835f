import { IconEraser } from "@tabler/icons-react";
import { useState } from "react";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import { showToast } from "../ui/toast";
import type { NominationDetails } from "./nomination-drawer";

/** Takes a nominated person's data out of the book, after saying what stays. */
export function ErasePerson({ person }: { readonly person: NonNullable<NominationDetails["person"]> }) {
  const [asking, setAsking] = useState<"asking" | "not">("not");
  const erase = useProcedureCommand("safekeeping.erasePerson", { success: "silent" });
  if (person.state === "ERASED") return <Notice tone="info">{words.erased}</Notice>;
  const act = async (reason: string) => {
    const answer = await erase.run({ personId: person.id, reason });
    setAsking("not");
    if (!answer.ok) return;
    const { payloadsErased, rowsErased, sealedRoundsKeepingTheName: sealed } = answer.value;
    showToast({
      tone: "ok",
      title: words.eraseDone(payloadsErased, rowsErased),
      ...(sealed.length === 0 ? {} : { detail: words.eraseSealed(sealed) }),
    });
  };
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
      <ConfirmDialog
        opened={asking === "asking"}
        title={words.eraseTitle}
        lose={words.eraseLose}
        keep={words.eraseKeep}
        keepWord={words.eraseKeepWord}
        actWord={words.eraseAct}
        weight="destroys"
        reason="asked"
        working={erase.working}
        onKeep={() => setAsking("not")}
        onAct={(reason) => void act(reason)}
      />
    </>
  );
}
