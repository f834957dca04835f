import { useState } from "react";
import type { MovementId } from "#core/base/ids";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useAsked } from "../../frame/use-asked";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { PledgesPage } from "../pledges-page";
import { MovementDrawer } from "./movement-drawer";
import { MovementList } from "./movement-list";
import { NewMovementDrawer } from "./new-movement-drawer";

type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new"; readonly parentId: MovementId | null }
  | { readonly kind: "movement"; readonly id: MovementId };

/** Movements of the cluster: the tree on the left, one movement on the right. */
export function MovementsTab() {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("movements.list", { search: "", span: "ALL", offset: 0, limit: 1 });
  useScreenKeys([
    { keys: ["↑↓"], word: pledgesScreen.keyChoose },
    { keys: ["Enter"], word: pledgesScreen.keyOpen },
    { keys: ["Esc"], word: pledgesScreen.keyClose },
  ]);
  useAsked("/movements", (id) => setOpened({ kind: "movement", id: id as MovementId }));
  const open = (next: Opened) => leave(() => setOpened(next));
  const nothing = () => setOpened({ kind: "nothing" });
  return (
    <PledgesPage
      facts={value === undefined ? null : words.facts(value.all, value.thisYear, value.year)}
      drawer={
        opened.kind === "new" ? (
          <NewMovementDrawer
            key={opened.parentId ?? ""}
            parentId={opened.parentId}
            onSaved={(id) => setOpened({ kind: "movement", id })}
            onClose={nothing}
          />
        ) : opened.kind === "nothing" ? null : (
          <MovementDrawer
            key={opened.id}
            movementId={opened.id}
            onShow={(id) => open({ kind: "movement", id })}
            onAddWave={() => open({ kind: "new", parentId: opened.id })}
            onGone={nothing}
            onClose={() => open({ kind: "nothing" })}
          />
        )
      }
    >
      <MovementList
        chosen={opened.kind === "movement" ? opened.id : null}
        room={opened.kind === "nothing" ? "wide" : "narrow"}
        onChoose={(id) => open({ kind: "movement", id })}
        onAdd={() => open({ kind: "new", parentId: null })}
      />
    </PledgesPage>
  );
}
