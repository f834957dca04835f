import { IconExternalLink } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { useGoTo } from "../../frame/use-go-to";
import { Button } from "../../ui/button";

/** Opens the record an event speaks of, where it has a screen; one in the bin or gone says so. */
export function OpenRecord({ place }: { readonly place: OutputOf<"overview.recordPlace"> | undefined }) {
  const go = useGoTo();
  if (place === undefined || place.state === "NO_SCREEN") return null;
  return (
    <Button
      icon={IconExternalLink}
      disabledReason={place.state === "OPENS" ? null : words.recordNotThere[place.state]}
      onClick={() => {
        if (place.state === "OPENS") go(place);
      }}
      testId="audit-open-record"
    >
      {words.openRecord}
    </Button>
  );
}
