import { useState } from "react";
import type { ExemplarId } from "#core/base/ids";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useAsked } from "../../frame/use-asked";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { PledgesPage } from "../pledges-page";
import { ExemplarDrawer } from "./exemplar-drawer";
import { ExemplarList } from "./exemplar-list";
import { NewExemplarDrawer } from "./new-exemplar-drawer";

type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new" }
  | { readonly kind: "exemplar"; readonly id: ExemplarId };

/** Exemplars of the year and how far each has come. */
export function ExemplarsTab() {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("exemplars.list", { search: "", reached: null, offset: 0, limit: 1 });
  const { value: lacking } = useProcedureQuery("exemplars.without", {});
  useScreenKeys([
    { keys: ["↑↓"], word: pledgesScreen.keyChoose },
    { keys: ["Enter"], word: pledgesScreen.keyOpen },
    { keys: ["Esc"], word: pledgesScreen.keyClose },
  ]);
  useAsked("/exemplars", (id) => setOpened({ kind: "exemplar", id: id as ExemplarId }));
  const open = (next: Opened) => leave(() => setOpened(next));
  const gone = () => setOpened({ kind: "nothing" });
  const without = lacking?.names ?? [];
  return (
    <PledgesPage
      facts={
        value === undefined || lacking === undefined
          ? null
          : words.facts(value.all, lacking.members - without.length, lacking.members, value.year)
      }
      drawer={
        opened.kind === "new" ? (
          <NewExemplarDrawer onSaved={(id) => setOpened({ kind: "exemplar", id })} onClose={gone} />
        ) : opened.kind === "exemplar" ? (
          <ExemplarDrawer
            key={opened.id}
            exemplarId={opened.id}
            onGone={gone}
            onClose={() => open({ kind: "nothing" })}
          />
        ) : null
      }
    >
      {value === undefined || value.all === 0 || without.length === 0 ? null : <Without names={without} />}
      <ExemplarList
        room={opened.kind === "nothing" ? "wide" : "narrow"}
        chosen={opened.kind === "exemplar" ? opened.id : null}
        onChoose={(id) => open({ kind: "exemplar", id })}
        onAdd={() => open({ kind: "new" })}
      />
    </PledgesPage>
  );
}

/** Members that have none yet; the names on demand. */
function Without({ names }: { readonly names: readonly string[] }) {
  const [shown, setShown] = useState<"COUNT" | "NAMES">("COUNT");
  return (
    <Notice
      tone="info"
      title={words.withoutTitle(names.length)}
      actions={
        <Button size="small" onClick={() => setShown(shown === "COUNT" ? "NAMES" : "COUNT")}>
          {shown === "COUNT" ? words.showWithout : words.hideWithout}
        </Button>
      }
    >
      {shown === "NAMES" ? names.join(", ") : null}
    </Notice>
  );
}
