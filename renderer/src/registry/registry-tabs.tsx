import { useId } from "react";
import { useLocation } from "wouter";
import { clusterWords as words } from "#core/strings/cluster-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { TabList } from "../ui/tabs";

type RegistryTab = "units" | "contacts" | "cluster" | "regulation" | "papers";

/** Which tab an address inside the room names; anything unknown is the list of units. */
export function tabOf(location: string): RegistryTab {
  const [, first = ""] = location.split("/");
  return first === "contacts" || first === "cluster" || first === "regulation" || first === "papers"
    ? first
    : "units";
}

/** The strip on top of every screen of the room. */
export function RegistryTabs({ chosen }: { readonly chosen: RegistryTab }) {
  const [, navigate] = useLocation();
  const panelId = useId();
  const frame = useProcedureQuery("registry.frame", {});
  const word = frame.value?.word ?? "CUM";
  return (
    <>
      <TabList
        label={words.tabs}
        panelId={panelId}
        value={chosen}
        onChange={(tab) => navigate(tab === "units" ? "/" : `/${tab}`)}
        tabs={[
          { key: "units", label: words.tabUnits },
          { key: "contacts", label: words.tabContacts },
          { key: "cluster", label: words.tabCluster(word) },
          { key: "regulation", label: words.tabRegulation },
          { key: "papers", label: words.tabPapers(word) },
        ]}
      />
      <span id={panelId} className="ui-only-spoken" />
    </>
  );
}
