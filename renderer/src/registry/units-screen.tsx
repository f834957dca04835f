import { useState } from "react";
import type { UnitId } from "#core/base/ids";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { mergersWords } from "#core/strings/registry-mergers-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useAsked } from "../frame/use-asked";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Button } from "../ui/button";
import { MergersDialog } from "./mergers-dialog";
import { NewUnitDrawer } from "./new-unit-drawer";
import { RegistryTabs } from "./registry-tabs";
import { UnitDrawer } from "./unit-drawer";
import { UnitList } from "./unit-list";

type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new" }
  | { readonly kind: "unit"; readonly id: UnitId };

/** Units of the cluster: the list on the left, one unit on the right. */
export function UnitsScreen() {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const [mergers, setMergers] = useState<"shown" | "hidden">("hidden");
  const leave = useLeaveGuard();
  const frame = useProcedureQuery("registry.frame", {});
  const all = useProcedureQuery("registry.listUnits", {
    search: "",
    categoryId: null,
    standing: "ALL",
    offset: 0,
    limit: 1,
  });
  useScreenKeys([
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
    { keys: ["Esc"], word: words.keyClose },
  ]);

  useAsked("/units", (id) => setOpened({ kind: "unit", id: id as UnitId }));
  const open = (next: Opened) => leave(() => setOpened(next));
  const close = () => open({ kind: "nothing" });
  const show = (id: UnitId) => setOpened({ kind: "unit", id });
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={all.value === undefined ? null : words.facts(all.value.members, all.value.underMembers)}
          actions={
            <Button does="registry.applyMergers" onClick={() => setMergers("shown")}>
              {mergersWords.open}
            </Button>
          }
        />
      }
      drawer={
        opened.kind === "new" ? (
          <NewUnitDrawer onSaved={show} onClose={() => setOpened({ kind: "nothing" })} />
        ) : opened.kind === "unit" ? (
          <UnitDrawer
            key={opened.id}
            unitId={opened.id}
            onShow={(id) => open({ kind: "unit", id })}
            onGone={() => setOpened({ kind: "nothing" })}
            onClose={close}
          />
        ) : null
      }
    >
      <RegistryTabs chosen="units" />
      {mergers === "shown" ? <MergersDialog onClose={() => setMergers("hidden")} /> : null}
      <UnitList
        year={frame.value?.year ?? null}
        sourceNotes={frame.value?.sourceNotes ?? []}
        chosen={opened.kind === "unit" ? opened.id : null}
        onChoose={(id) => open({ kind: "unit", id })}
        onAdd={() => open({ kind: "new" })}
      />
    </Page>
  );
}
