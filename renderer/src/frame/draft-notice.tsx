import { frameStrings } from "#core/strings/frame-strings";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { formatMoment } from "../ui/format";
import { Notice } from "../ui/notice";
import type { FormDraft } from "./use-form-draft";

/** Offers what was typed before and never saved. */
export function DraftNotice({ draft }: { readonly draft: FormDraft }) {
  if (draft.offeredFrom === null) return null;
  return (
    <Notice
      tone="info"
      title={frameStrings.draftOffered(formatMoment(draft.offeredFrom))}
      testId="draft-offer"
      actions={
        <ButtonRow>
          <Button size="small" onClick={draft.takeUp}>
            {frameStrings.draftTakeUp}
          </Button>
          <Button size="small" kind="quiet" onClick={() => void draft.discard()}>
            {frameStrings.draftDiscard}
          </Button>
        </ButtonRow>
      }
    />
  );
}
