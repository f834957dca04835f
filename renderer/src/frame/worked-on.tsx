import { IconUsersGroup } from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { ClusterId } from "#core/base/ids";
import type { BookSummary } from "#core/safekeeping/book";
import { clusterWords as words } from "#core/strings/cluster-words";
import { frameStrings } from "#core/strings/frame-strings";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { MenuSelect } from "../ui/menu-select";
import { useLeaveGuard } from "./use-leave-guard";

/** The cluster and the year that are worked on, each with the others of the book. Unsaved forms are asked about first. */
export function WorkedOn({ book }: { readonly book: BookSummary }) {
  const [location, navigate] = useLocation();
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("registry.clusters", {});
  const choose = useProcedureCommand("registry.chooseYear", { success: "silent" });
  const clusters = value?.clusters ?? [];
  const current = clusters.find(({ id }) => id === value?.currentId);
  // What the room's address names may belong to the other cluster: its first screen stands in both.
  const go = (clusterId: ClusterId, year: number) =>
    leave(() => {
      navigate(`/${location.split("/")[1] ?? ""}`);
      void choose.run({ clusterId, year });
    });
  const manage = { label: words.manage(current?.word ?? "CUM"), onAct: () => navigate("/registry/cluster") };
  return (
    <div className="frame-worked-on">
      <MenuSelect
        label={words.chooseCluster}
        icon={IconUsersGroup}
        shown={book.clusterName}
        value={current?.id ?? ""}
        choices={clusters.map(({ id, name, year, members }) => ({
          key: id as string,
          label: name,
          facts: words.clusterFacts(year, members),
        }))}
        onChange={(id) => {
          const chosen = clusters.find((cluster) => cluster.id === id);
          if (chosen !== undefined) go(chosen.id, chosen.year);
        }}
        more={manage}
        testId="choose-cluster"
      />
      <MenuSelect
        label={words.chooseYear}
        shown={frameStrings.year(book.year)}
        value={String(book.year)}
        choices={(current?.years ?? []).map((year) => ({
          key: String(year),
          label: frameStrings.year(year),
        }))}
        onChange={(year) => {
          if (current !== undefined) go(current.id, Number(year));
        }}
        more={manage}
        testId="choose-year"
      />
    </div>
  );
}
