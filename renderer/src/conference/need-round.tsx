import { IconForms } from "@tabler/icons-react";
import { conferenceWords as words } from "#core/strings/conference-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";

/** A step that needs a ballot first. */
export function NeedRound({ onGo }: { readonly onGo: () => void }) {
  return (
    <Card height="fills">
      <EmptyState
        icon={IconForms}
        title={words.noRoundTitle}
        actions={
          <Button kind="primary" onClick={onGo}>
            {words.goBallot}
          </Button>
        }
      >
        {words.noRoundText}
      </EmptyState>
    </Card>
  );
}
