import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { YearHeadId } from "#core/base/ids";
import { clusterWords as words } from "#core/strings/cluster-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { Columns } from "../ui/columns";
import { Loading } from "../ui/loading";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { CategoriesCard } from "./categories-card";
import { ClusterDrawer } from "./cluster-drawer";
import { ClustersCard } from "./clusters-card";
import { HeadDrawer } from "./head-drawer";
import { HeadRegisterDrawer } from "./head-register-drawer";
import { HeadsCard } from "./heads-card";
import { HeadsOverNotice } from "./heads-over-notice";
import { OpenYearDrawer } from "./open-year-drawer";
import { RegistryTabs } from "./registry-tabs";
import { YearCard } from "./year-card";
import { YearDrawer } from "./year-drawer";

type Opened =
  | { readonly kind: "nothing" | "year" | "frame" | "new-cluster" | "open-year" | "register" | "new-head" }
  | { readonly kind: "head"; readonly id: YearHeadId };

/** The cluster and the year that is worked on: settings, who leads, categories, the other clusters of the book. */
export function ClusterScreen() {
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const { value: year, error } = useProcedureQuery("registry.yearSettings", {});
  const open = (next: Opened) => leave(() => setOpened(next));
  const shut = () => setOpened({ kind: "nothing" });
  if (year === undefined) {
    return (
      <Page head={<PageHead title={words.clusterAndYear} />}>
        <RegistryTabs chosen="cluster" />
        {error === null ? <Loading /> : <RefusalNotice error={error} />}
      </Page>
    );
  }
  const drawer = () => {
    switch (opened.kind) {
      case "nothing":
        return null;
      case "year":
        return <YearDrawer year={year} onClose={shut} />;
      case "frame":
        return <ClusterDrawer doing="correcting" onClose={shut} />;
      case "new-cluster":
        return <ClusterDrawer doing="adding" onClose={shut} />;
      case "open-year":
        return <OpenYearDrawer word={year.word} onClose={shut} />;
      case "register":
        return <HeadRegisterDrawer word={year.word} onClose={shut} />;
      case "new-head":
        return <HeadDrawer key="new" year={year} head={null} onClose={shut} />;
      case "head": {
        const head = year.heads.find(({ id }) => id === opened.id);
        return head === undefined ? null : (
          <HeadDrawer key={head.id} year={year} head={head} onClose={shut} />
        );
      }
    }
  };
  return (
    <Page
      head={
        <PageHead
          title={words.title(year.word, year.year)}
          facts={year.clusterName}
          actions={
            <Button does="registry.editFrame" icon={IconPencil} onClick={() => open({ kind: "frame" })}>
              {words.editFrame(year.word)}
            </Button>
          }
        />
      }
      drawer={drawer()}
    >
      <RegistryTabs chosen="cluster" />
      <HeadsOverNotice found={year.headsToSettle} />
      <Columns
        left={
          <>
            <HeadsCard
              year={year}
              chosen={opened.kind === "head" ? opened.id : null}
              onChoose={(id) => open({ kind: "head", id })}
              onAdd={() => open({ kind: "new-head" })}
              onRegister={() => open({ kind: "register" })}
            />
            <YearCard year={year} onEdit={() => open({ kind: "year" })} />
          </>
        }
        right={
          <>
            <ClustersCard
              onAdd={() => open({ kind: "new-cluster" })}
              onOpenYear={() => open({ kind: "open-year" })}
            />
            <CategoriesCard />
          </>
        }
      />
    </Page>
  );
}
