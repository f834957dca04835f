import { IconHistory } from "@tabler/icons-react";
import type { RegulationId } from "#core/base/ids";
import { regulationWords as words } from "#core/strings/regulation-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { formatDate } from "../ui/format";
import "./cluster.css";
import type { ListedRegulation } from "./regulation-screen";

interface RegulationHistoryProps {
  readonly regulations: readonly ListedRegulation[];
  readonly inForce: RegulationId | null;
  readonly shown: RegulationId;
  readonly onShow: (id: RegulationId) => void;
}

/** The cluster's regulations, the latest first; each opens as a page. */
export function RegulationHistory({ regulations, inForce, shown, onShow }: RegulationHistoryProps) {
  const from = regulations.find(({ id }) => id === inForce)?.inForceFrom ?? "";
  return (
    <Card title={words.historyTitle} icon={IconHistory} padding="none">
      <ul className="cluster-list">
        {regulations.map(({ id, title, inForceFrom, adoptedBy, adoptedOn }) => {
          const adopted = words.adopted(adoptedBy, adoptedOn === null ? null : formatDate(adoptedOn));
          return (
            <li key={id}>
              <span className="cluster-list-name">
                <span className="registry-link">
                  <Button kind="quiet" size="small" onClick={() => onShow(id)}>
                    {title}
                  </Button>
                </span>
                <span className="ui-menu-facts">{words.facts(formatDate(inForceFrom))}</span>
                {adopted === "" ? null : <span className="ui-menu-facts">{adopted}</span>}
              </span>
              {id === inForce ? (
                <Chip tone="ok">{words.inForce}</Chip>
              ) : (
                <Chip tone="neutral">{inForceFrom > from ? words.later : words.past}</Chip>
              )}
              {id === shown ? <span className="ui-only-spoken">{words.title}</span> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
