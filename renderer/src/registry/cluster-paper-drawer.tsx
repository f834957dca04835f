import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { ClusterPaperId } from "#core/base/ids";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { ReadingDrawer } from "../frame/reading-drawer";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Drawer } from "../ui/drawer";
import { FactList } from "../ui/fact-list";
import { formatDate } from "../ui/format";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { ClusterPaperForm } from "./cluster-paper-form";
import { ClusterScan } from "./cluster-scan";
import { SourceWord } from "./source-word";

interface ClusterPaperDrawerProps {
  readonly id: ClusterPaperId;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One paper: what stands on it, its scan, and what leans on it. */
export function ClusterPaperDrawer({ id, onGone, onClose }: ClusterPaperDrawerProps) {
  const [doing, setDoing] = useState<"looking" | "editing">("looking");
  const { value: paper, error } = useProcedureQuery("registry.clusterPaper", { clusterPaperId: id });
  const bin = useProcedureCommand("registry.binClusterPaper", { refusals: "given" });
  if (paper === undefined) {
    return <ReadingDrawer title={words.title} error={error} onClose={onClose} />;
  }
  const look = () => setDoing("looking");
  if (doing === "editing") return <ClusterPaperForm paper={paper} onSaved={look} onClose={look} />;
  const leaning = [
    ...(paper.quotas > 0 ? [words.leansQuotas(paper.quotas)] : []),
    ...paper.regulations.map((title) => words.leansRegulation(title)),
  ];
  return (
    <Drawer
      title={paper.subject}
      facts={words.kinds[paper.kind]}
      chips={<SourceWord mark={paper.sourceMark} />}
      onClose={onClose}
      foot={
        <ButtonRow align="between">
          <Button does="registry.editClusterPaper" icon={IconPencil} onClick={() => setDoing("editing")}>
            {words.edit}
          </Button>
          <Button
            does="registry.binClusterPaper"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ clusterPaperId: id })).ok) onGone();
            }}
          >
            {words.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      <Stack gap={16}>
        <FactList
          labelWidth={128}
          facts={[
            { label: words.number, value: paper.number },
            {
              label: words.datedOn,
              value: paper.datedOn === null ? null : formatDate(paper.datedOn),
            },
            { label: words.issuer, value: paper.issuer },
            { label: words.year, value: paper.year === null ? words.everyYear : String(paper.year) },
            { label: words.note, value: paper.note },
            ...(paper.sourceNote === "" ? [] : [{ label: words.source, value: paper.sourceNote }]),
          ]}
        />
        <ClusterScan paper={paper} />
        {leaning.length === 0 ? null : (
          <div>
            <SectionTitle>{words.leansTitle}</SectionTitle>
            {leaning.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </Stack>
    </Drawer>
  );
}
