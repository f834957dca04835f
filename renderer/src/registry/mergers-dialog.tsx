import { useState } from "react";
import type { UnitId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { MergersLine } from "#core/registry/mergers";
import { mergersWords as words } from "#core/strings/registry-mergers-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { Loading } from "../ui/loading";
import { Notice } from "../ui/notice";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import "./registry.css";

/** What the mergers of 2025 would make of the book, a box a line; nothing is applied that is not shown and chosen. */
export function MergersDialog({ onClose }: { readonly onClose: () => void }) {
  const { value } = useProcedureQuery("registry.previewMergers", {});
  const apply = useProcedureCommand("registry.applyMergers", { refusals: "given" });
  const [left, setLeft] = useState<readonly UnitId[]>([]);
  const lines = value?.lines ?? [];
  const offered = lines.filter(({ kind }) => kind !== "BY_HAND");
  const byHand = lines.filter(({ kind }) => kind === "BY_HAND");
  const chosen = offered.filter(({ unitId }) => !left.includes(unitId));
  const toggle = (id: UnitId) =>
    setLeft((known) => (known.includes(id) ? known.filter((other) => other !== id) : [...known, id]));
  return (
    <Dialog
      opened
      width={820}
      title={words.title}
      onClose={onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            working={apply.working}
            disabledReason={chosen.length === 0 ? words.nothingChosen : null}
            onClick={async () => {
              if ((await apply.run({ lines: chosen })).ok) onClose();
            }}
          >
            {words.apply(chosen.length)}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={apply.error} />
      {value === undefined ? (
        <Loading />
      ) : (
        <Stack gap={12}>
          <p className="ui-secondary">{words.facts(value.decision, formatDate(value.date))}</p>
          <div className="registry-mergers">
            <Stack gap={8}>
              <SectionTitle>{words.offered(offered.length)}</SectionTitle>
              {offered.length === 0 ? <p className="ui-secondary">{words.noneOffered}</p> : null}
              {offered.map((line) => (
                <Checkbox
                  key={line.unitId}
                  label={lineText(line)}
                  hint={factsOf(line)}
                  value={!left.includes(line.unitId)}
                  onChange={() => toggle(line.unitId)}
                />
              ))}
              {byHand.length === 0 ? null : (
                <>
                  <SectionTitle>{words.byHand(byHand.length)}</SectionTitle>
                  <p className="ui-secondary">{words.byHandWhere}</p>
                </>
              )}
              {byHand.map((line) => (
                <p key={line.unitId}>
                  {words.byHandLine(line.name, line.becomes)}
                  <span className="ui-secondary">
                    {" "}
                    {line.why === "" ? words.successorMissing(line.becomes) : line.why}
                  </span>
                </p>
              ))}
              {value.notMatchedCount === 0 ? null : (
                <>
                  <SectionTitle>{words.notMatched(value.notMatchedCount)}</SectionTitle>
                  <p className="ui-secondary">{value.notMatched.join("; ")}</p>
                </>
              )}
            </Stack>
          </div>
          <Notice tone="info" title={words.sources}>
            {value.sources.join(" ")}
          </Notice>
        </Stack>
      )}
    </Dialog>
  );
}

const lineText = (line: MergersLine) =>
  line.kind === "MERGE"
    ? words.mergeLine(line.name, line.becomes)
    : words.renameLine(line.name, line.becomes);

function factsOf({ memberships, children, why }: MergersLine): string {
  return [
    ...(memberships > 0 ? [words.membershipEnds] : []),
    ...(children > 0 ? [words.childrenGo(children)] : []),
    ...(why === "" ? [] : [why]),
  ].join(" ");
}
