import { useState } from "react";
import type { AppError } from "#core/errors";
import { startupWords } from "#core/strings/startup-words";
import { callProcedure } from "../api/client";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

/** What a person may say to this refusal, beside the ways every refusal has; most have none. */
export function WayOut({ error }: { readonly error: AppError }) {
  const [asking, setAsking] = useState<"ASKING" | "NOT">("NOT");
  const way = wayOf(error);
  if (way === null) return null;
  return (
    <>
      <Button onClick={() => setAsking("ASKING")} testId="way-out">
        {way.word}
      </Button>
      <ConfirmDialog
        opened={asking === "ASKING"}
        title={way.title}
        detail={way.text}
        keepWord={way.keepWord}
        actWord={way.actWord}
        reason={way.reason}
        onKeep={() => setAsking("NOT")}
        onAct={way.act}
      />
    </>
  );
}

interface Way {
  readonly word: string;
  readonly title: string;
  readonly text: string;
  readonly keepWord: string;
  readonly actWord: string;
  readonly reason: "none" | "asked";
  readonly act: (reason: string) => void;
}

function wayOf(error: AppError): Way | null {
  switch (error.code) {
    case "BOOK_LOCKED":
      return {
        word: startupWords.freeLock,
        title: startupWords.freeLockTitle,
        text: startupWords.freeLockText,
        keepWord: startupWords.freeLockKeep,
        actWord: startupWords.freeLockAct,
        reason: "none",
        act: () => void callProcedure("app.freeLock", {}),
      };
    case "BOOK_LOG_FOREIGN":
      return {
        word: startupWords.setLogAside,
        title: startupWords.setLogAsideTitle,
        text: startupWords.setLogAsideText,
        keepWord: startupWords.setLogAsideKeep,
        actWord: startupWords.setLogAsideAct,
        reason: "none",
        act: () => void callProcedure("app.setLogAside", {}),
      };
    case "BOOK_OLDER":
      return {
        word: startupWords.olderGoOn,
        title: startupWords.olderTitle,
        text: startupWords.olderText,
        keepWord: startupWords.olderKeep,
        actWord: startupWords.olderGoOnNow,
        reason: "asked",
        act: (reason) => void callProcedure("app.openOlderBook", { reason }),
      };
    default:
      return null;
  }
}
