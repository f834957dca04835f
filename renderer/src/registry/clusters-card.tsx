import { IconCalendarPlus, IconPlus, IconStack2 } from "@tabler/icons-react";
import { clusterWords as words } from "#core/strings/cluster-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import "./cluster.css";

interface ClustersCardProps {
  readonly onAdd: () => void;
  readonly onOpenYear: () => void;
}

/** Every cluster of the book; the one worked on is told by a word. */
export function ClustersCard({ onAdd, onOpenYear }: ClustersCardProps) {
  const { value } = useProcedureQuery("registry.clusters", {});
  const choose = useProcedureCommand("registry.chooseYear", { success: "silent" });
  const leave = useLeaveGuard();
  const clusters = value?.clusters ?? [];
  return (
    <Card
      title={words.clustersTitle}
      icon={IconStack2}
      padding="none"
      facts={words.clustersFacts(clusters.length)}
      foot={
        <>
          <Button
            does="registry.openYear"
            size="small"
            icon={IconCalendarPlus}
            onClick={onOpenYear}
            testId="open-year"
          >
            {words.openYear}
          </Button>
          <Button
            does="registry.addCluster"
            size="small"
            icon={IconPlus}
            onClick={onAdd}
            testId="add-cluster"
          >
            {words.addCluster}
          </Button>
        </>
      }
    >
      <ul className="cluster-list">
        {clusters.map(({ id, name, year, years }) => (
          <li key={id}>
            <span className="cluster-list-name">
              <strong>{name}</strong>
              <span className="ui-secondary">
                {words.columnYears}: {words.years(years)}
              </span>
            </span>
            {id === value?.currentId ? (
              <Chip tone="neutral">{words.workedOn}</Chip>
            ) : (
              <Button size="small" onClick={() => leave(() => void choose.run({ clusterId: id, year }))}>
                {words.workHere}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
