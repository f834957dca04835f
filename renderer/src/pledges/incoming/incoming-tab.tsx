import { type ReactNode, useState } from "react";
import type { IncomingPaperId } from "#core/base/ids";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useAsked } from "../../frame/use-asked";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Page } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { IncomingDrawer } from "./incoming-drawer";
import { IncomingList } from "./incoming-list";
import { NewIncomingDrawer } from "./new-incoming-drawer";

interface IncomingTabProps {
  /** Title of the room it stands in. */
  readonly title: string;
  /** The strip of tabs of that room. */
  readonly tabs: ReactNode;
}

type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new" }
  | { readonly kind: "paper"; readonly id: IncomingPaperId };

/** Sổ văn bản đến: what came, from whom, when, and how late. */
export function IncomingTab({ title, tabs }: IncomingTabProps) {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("incoming.list", {
    search: "",
    channel: null,
    planItemId: null,
    offset: 0,
    limit: 1,
  });
  useScreenKeys([
    { keys: ["↑↓"], word: pledgesScreen.keyChoose },
    { keys: ["Enter"], word: pledgesScreen.keyOpen },
    { keys: ["Esc"], word: pledgesScreen.keyClose },
  ]);
  useAsked("/incoming", (id) => setOpened({ kind: "paper", id: id as IncomingPaperId }));
  const open = (next: Opened) => leave(() => setOpened(next));
  const gone = () => setOpened({ kind: "nothing" });
  return (
    <Page
      head={
        <PageHead title={title} facts={value === undefined ? null : words.facts(value.all, value.year)} />
      }
      drawer={
        opened.kind === "new" ? (
          <NewIncomingDrawer onClose={gone} />
        ) : opened.kind === "paper" ? (
          <IncomingDrawer
            key={opened.id}
            incomingPaperId={opened.id}
            onGone={gone}
            onClose={() => open({ kind: "nothing" })}
          />
        ) : null
      }
    >
      {tabs}
      <IncomingList
        room={opened.kind === "nothing" ? "wide" : "narrow"}
        chosen={opened.kind === "paper" ? opened.id : null}
        onChoose={(id) => open({ kind: "paper", id })}
        onAdd={() => open({ kind: "new" })}
      />
    </Page>
  );
}
