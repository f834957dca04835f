import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Moment } from "#core/base/local-date";
import { callProcedure } from "../api/client";

/** Said to the window before it locks: what is typed and not yet kept is written down while the book still takes it. */
export const beforeLock = "app:before-lock";

/** A pause in typing after which the draft is written, milliseconds. */
const pause = 800;

export interface FormDraft {
  /** A draft from before, not yet taken up: when it was written. */
  readonly offeredFrom: Moment | null;
  readonly takeUp: () => void;
  readonly discard: () => Promise<void>;
}

/** Keeps what is typed in the book under the form's id, and offers what was kept from before. */
export function useFormDraft<Input extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Input, unknown, Output>,
  id: string,
  keeping: "kept" | "none",
): FormDraft {
  const [offer, setOffer] = useState<{ readonly content: string; readonly savedAt: Moment } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unwritten = useRef<string | null>(null);

  useEffect(() => {
    if (keeping === "none") return undefined;
    let present = true;
    void callProcedure("safekeeping.readDraft", { form: id }).then((answer) => {
      if (!present || !answer.ok || answer.value.content === null || answer.value.savedAt === null) return;
      setOffer({ content: answer.value.content, savedAt: answer.value.savedAt });
    });
    return () => {
      present = false;
    };
  }, [id, keeping]);

  useEffect(() => {
    if (keeping === "none") return undefined;
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer.current);
        unwritten.current = isDirty === true ? JSON.stringify(values) : null;
        if (isDirty === true) timer.current = setTimeout(write, pause);
      },
    });
    const write = () => {
      const content = unwritten.current;
      unwritten.current = null;
      if (content !== null) void callProcedure("safekeeping.saveDraft", { form: id, content });
    };
    window.addEventListener(beforeLock, write);
    return () => {
      stop();
      window.removeEventListener(beforeLock, write);
      clearTimeout(timer.current);
      write();
    };
  }, [form, id, keeping]);

  return {
    offeredFrom: offer?.savedAt ?? null,
    takeUp: () => {
      const values = offer === null ? null : readDraft(offer.content);
      setOffer(null);
      if (values === null) return;
      for (const [field, value] of Object.entries(values)) {
        if (field in form.getValues()) form.setValue(field as never, value as never, { shouldDirty: true });
      }
    },
    discard: async () => {
      clearTimeout(timer.current);
      unwritten.current = null;
      setOffer(null);
      if (keeping === "kept") await callProcedure("safekeeping.discardDraft", { form: id });
    },
  };
}

function readDraft(content: string): Record<string, unknown> | null {
  try {
    const values: unknown = JSON.parse(content);
    return typeof values === "object" && values !== null ? (values as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
