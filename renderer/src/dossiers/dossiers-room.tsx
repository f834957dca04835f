import { useState } from "react";
import type { NominationId } from "#core/base/ids";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { NewNominationDrawer } from "./new-nomination-drawer";
import { NominationDrawer } from "./nomination-drawer";
import { NominationList } from "./nomination-list";

type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new" }
  | { readonly kind: "nomination"; readonly id: NominationId };

/** Nominations: the list on the left, one dossier on the right. */
export function DossiersRoom() {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("dossiers.list", {
    search: "",
    categoryId: null,
    standing: null,
    offset: 0,
    limit: 1,
  });
  useScreenKeys([
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
    { keys: ["Esc"], word: words.keyClose },
  ]);

  const open = (next: Opened) => leave(() => setOpened(next));
  const close = () => open({ kind: "nothing" });
  const counts = value;
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={
            counts === undefined
              ? null
              : [
                  words.facts(counts.all, counts.states),
                  ...(value?.rows[0]?.sourceMark === "ILLUSTRATION" ? [words.illustration] : []),
                ].join(" · ")
          }
        />
      }
      drawer={
        opened.kind === "new" ? (
          <NewNominationDrawer
            onSaved={(id) => setOpened({ kind: "nomination", id })}
            onClose={() => setOpened({ kind: "nothing" })}
          />
        ) : opened.kind === "nomination" ? (
          <NominationDrawer
            key={opened.id}
            nominationId={opened.id}
            onGone={() => setOpened({ kind: "nothing" })}
            onClose={close}
          />
        ) : null
      }
    >
      <NominationList
        width={opened.kind === "nothing" ? "whole" : "beside-drawer"}
        chosen={opened.kind === "nomination" ? opened.id : null}
        onChoose={(id) => open({ kind: "nomination", id })}
        onAdd={() => open({ kind: "new" })}
      />
    </Page>
  );
}
