import { useState } from "react";
import type { ClusterPaperId } from "#core/base/ids";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { clusterWords } from "#core/strings/cluster-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useAsked } from "../frame/use-asked";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Columns } from "../ui/columns";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { AwardQuotasCard } from "./award-quotas-card";
import { ClusterPaperDrawer } from "./cluster-paper-drawer";
import { ClusterPaperForm } from "./cluster-paper-form";
import { ClusterPaperList } from "./cluster-paper-list";
import { RegistryTabs } from "./registry-tabs";
import { useClusterWord } from "../frame/use-cluster-word";

type Opened = { readonly kind: "nothing" | "new" } | { readonly kind: "paper"; readonly id: ClusterPaperId };

/** Papers the cluster stands on, and how many of each award the year may propose. */
export function ClusterPapersScreen() {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const word = useClusterWord();
  const all = useProcedureQuery("registry.clusterPapers", {
    ...{ search: "", kind: null, year: null, offset: 0, limit: 1 },
  });
  useAsked("/papers", (id) => setOpened({ kind: "paper", id: id as ClusterPaperId }));
  const shut = () => setOpened({ kind: "nothing" });
  return (
    <Page
      head={
        <PageHead
          title={clusterWords.tabPapers(word)}
          facts={all.value === undefined ? null : words.facts(all.value.total)}
        />
      }
      drawer={
        opened.kind === "new" ? (
          <ClusterPaperForm paper={null} onSaved={(id) => setOpened({ kind: "paper", id })} onClose={shut} />
        ) : opened.kind === "paper" ? (
          <ClusterPaperDrawer key={opened.id} id={opened.id} onGone={shut} onClose={() => leave(shut)} />
        ) : null
      }
    >
      <RegistryTabs chosen="papers" />
      <Columns
        left={
          <ClusterPaperList
            chosen={opened.kind === "paper" ? opened.id : null}
            onChoose={(id) => leave(() => setOpened({ kind: "paper", id }))}
            onAdd={() => leave(() => setOpened({ kind: "new" }))}
          />
        }
        right={<AwardQuotasCard />}
      />
    </Page>
  );
}
