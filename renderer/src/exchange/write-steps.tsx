import type { OutputOf } from "#core/contract";
import { unfinishedMark } from "#core/exchange/package-names";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import type { TaskProgress } from "../api/task";
import { Card } from "../ui/card";
import { formatSize } from "../ui/format";
import { type ListStep, StepList } from "../ui/step-list";
import { fileStateOf, type FileState, type Work } from "./file-progress";

type Contents = OutputOf<"exchange.preview">;

interface WriteStepsProps {
  readonly contents: Contents | null;
  readonly work: Work;
  readonly failed: boolean;
  readonly progress: TaskProgress | null;
}

/** Number of the step (from 0) a stage belongs to. */
const stageSteps: Readonly<Record<string, number>> = { CHECK: 0, COPY: 2, READ_BACK: 3, NAME: 4 };

/** The six steps of a package, each with what it has done. */
export function WriteSteps({ contents, work, failed, progress }: WriteStepsProps) {
  const reached = stageSteps[progress?.stage ?? "CHECK"] ?? 0;
  const stateOf = (step: number): ListStep["state"] => {
    if (failed) return step < reached ? "done" : step === reached ? "failed" : "later";
    if (work.kind === "BEFORE") return "later";
    if (work.kind === "DONE") return step < 5 ? "done" : "current";
    return step < reached ? "done" : step === reached ? "current" : "later";
  };
  const facts = factsOf(contents, work);
  return (
    <Card height="fills">
      <StepList steps={facts.map((step, place) => ({ ...step, state: stateOf(place) }))} />
      <p className="exchange-power-cut">{words.powerCut(unfinishedMark)}</p>
    </Card>
  );
}

function factsOf(contents: Contents | null, work: Work): readonly Omit<ListStep, "state">[] {
  const files = contents?.files ?? [];
  const count = (...states: readonly FileState[]) =>
    files.filter(({ path }) => states.includes(fileStateOf(path, work))).length;
  const running = work.kind === "RUNNING" ? (work.progress?.stage ?? "CHECK") : work.kind;
  const copied = running === "COPY" ? count("COPIED") : files.length;
  const matched = count("MATCHED");
  const begun = contents !== null && work.kind !== "BEFORE";
  return [
    {
      key: "check",
      label: words.stepCheck,
      facts:
        contents === null || contents.freeBytes === null
          ? words.stepCheckLater
          : words.stepCheckFacts(formatSize(contents.freeBytes), formatSize(contents.bytes)),
    },
    {
      key: "gather",
      label: words.stepGather,
      facts: contents === null ? undefined : words.stepGatherFacts(files.length),
    },
    {
      key: "copy",
      label: words.stepCopy,
      facts:
        begun && running !== "CHECK"
          ? words.filesOf(copied, files.length, words.copied)
          : words.stepCopyLater,
    },
    {
      key: "read-back",
      label: words.stepReadBack,
      facts:
        begun && running !== "CHECK" && running !== "COPY"
          ? words.filesOf(matched, files.length, words.matched)
          : words.stepReadBackLater,
    },
    { key: "name", label: words.stepName, facts: words.stepNameFacts },
    { key: "recheck", label: words.stepRecheck, facts: words.stepRecheckFacts },
  ];
}
