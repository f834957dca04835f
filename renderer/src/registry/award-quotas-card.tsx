import { IconFlag3, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { OutputOf } from "#core/contract";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { IconButton } from "../ui/icon-button";
import { AwardQuotaDialog } from "./award-quota-dialog";
import { SourceWord } from "./source-word";
import "./cluster.css";

type Quota = OutputOf<"registry.awardQuotas">["quotas"][number];

/** How many of each award the year may propose, with the paper that says so. */
export function AwardQuotasCard() {
  const { value } = useProcedureQuery("registry.awardQuotas", {});
  const { value: catalogue } = useProcedureQuery("awards.catalogue", {});
  const set = useProcedureCommand("registry.setAwardQuota");
  const [editing, setEditing] = useState<Quota | "new" | null>(null);
  if (value === undefined) return null;
  const names = new Map(catalogue?.awards.map(({ code, name }) => [code, name]));
  const nameOf = ({ awardCode }: Quota) => names.get(awardCode) ?? awardCode;
  return (
    <Card
      title={words.quotasTitle(value.year)}
      icon={IconFlag3}
      padding={value.quotas.length === 0 ? "normal" : "none"}
      actions={
        <Button
          does="registry.setAwardQuota"
          size="small"
          icon={IconPlus}
          onClick={() => setEditing("new")}
          testId="add-quota"
        >
          {words.addQuota}
        </Button>
      }
    >
      {value.quotas.length === 0 ? <p className="ui-secondary">{words.quotasEmpty}</p> : null}
      <ul className="cluster-list">
        {value.quotas.map((quota) => (
          <li key={quota.id}>
            <span className="cluster-list-name">
              <strong>
                {quota.quota} · {nameOf(quota)}
              </strong>
              <span className="ui-menu-facts">
                {quota.categoryName ?? words.everyCategory} · {quota.paperTitle ?? words.quotaNoPaper}
              </span>
              <SourceWord mark={quota.sourceMark} />
            </span>
            <IconButton
              does="registry.setAwardQuota"
              icon={IconPencil}
              label={words.editQuota(nameOf(quota))}
              onClick={() => setEditing(quota)}
            />
            <IconButton
              does="registry.setAwardQuota"
              icon={IconTrash}
              label={words.removeQuota(nameOf(quota))}
              onClick={() =>
                void set.run({
                  ...{ yearId: value.yearId, awardCode: quota.awardCode, categoryId: quota.categoryId },
                  ...{ quota: null, clusterPaperId: null },
                })
              }
            />
          </li>
        ))}
      </ul>
      {editing === null ? null : (
        <AwardQuotaDialog
          yearId={value.yearId}
          quota={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}
