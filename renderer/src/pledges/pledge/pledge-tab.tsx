import { IconCopy, IconPencil, IconPlus, IconWritingSign } from "@tabler/icons-react";
import { useState } from "react";
import type { PledgeId } from "#core/base/ids";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { PaperMenu } from "../../frame/paper-menu";
import { useAsked } from "../../frame/use-asked";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { Segmented } from "../../ui/segmented";
import { PledgesPage } from "../pledges-page";
import { ContentEditor } from "./content-editor";
import { EditPledgeDrawer, NewPledgeDrawer } from "./pledge-drawer";
import { PledgeFacts } from "./pledge-facts";
import "./pledge.css";
import { SigningGrid } from "./signing-grid";
import { type OpenedTarget, TargetDrawer } from "./target-drawer";

type Opened =
  | { readonly kind: "nothing" | "new" | "edit" }
  | { readonly kind: "target"; readonly target: OpenedTarget }
  /** A target the address asks for, shown as soon as its pledge is read. */
  | { readonly kind: "asked"; readonly targetId: string };

const nothing: Opened = { kind: "nothing" };

/** The pledge of the year: its contents with their targets, its words, and who signed it. */
export function PledgeTab() {
  const [chosen, setChosen] = useState<PledgeId | null>(null);
  const [view, setView] = useState<"CONTENTS" | "SIGNING">("CONTENTS");
  const [opened, setOpened] = useState<Opened>(nothing);
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("pledges.list", {});
  const copy = useProcedureCommand("pledges.copyPledge");
  useScreenKeys([
    { keys: ["Ctrl Enter"], word: words.keySave },
    { keys: ["Alt ↑↓"], word: words.keyMove },
  ]);
  useAsked("/pledge", (id, [targetId]) => {
    setChosen(id as PledgeId);
    setView("CONTENTS");
    setOpened(targetId === undefined ? nothing : { kind: "asked", targetId });
  });
  const open = (next: Opened) => leave(() => setOpened(next));
  const close = () => setOpened(nothing);
  const pledge = value?.pledges.find(({ id }) => id === chosen) ?? value?.pledges[0];
  const [earlier] = value?.earlier ?? [];
  const { value: details } = useProcedureQuery(
    "pledges.details",
    pledge === undefined ? null : { pledgeId: pledge.id },
  );
  const shown = details?.id === pledge?.id ? details : undefined;
  const { value: read } = useProcedureQuery(
    "pledges.targets",
    opened.kind === "asked" && pledge !== undefined ? { pledgeId: pledge.id } : null,
  );
  const asked = opened.kind === "asked" ? read?.targets.find(({ id }) => id === opened.targetId) : undefined;
  const target: OpenedTarget | null =
    opened.kind === "target" ? opened.target : asked === undefined ? null : { kind: "KNOWN", target: asked };
  const begin = (
    <>
      <Button
        does="pledges.addPledge"
        kind="primary"
        icon={IconPlus}
        onClick={() => open({ kind: "new" })}
        testId="add-pledge"
      >
        {words.emptyAct}
      </Button>
      {earlier === undefined ? null : (
        <Button
          does="pledges.copyPledge"
          icon={IconCopy}
          working={copy.working}
          onClick={() => void copy.run({ fromPledgeId: earlier.id })}
        >
          {words.copyAct(earlier.year)}
        </Button>
      )}
    </>
  );
  return (
    <PledgesPage
      facts={value === undefined ? null : words.facts(value.year, value.pledges.length)}
      drawer={
        opened.kind === "new" ? (
          <NewPledgeDrawer
            year={value?.year ?? 0}
            onSaved={(id) => {
              setChosen(id);
              close();
            }}
            onClose={close}
          />
        ) : opened.kind === "edit" && shown !== undefined ? (
          <EditPledgeDrawer key={shown.id} pledge={shown} onSaved={close} onClose={close} />
        ) : target !== null && shown !== undefined ? (
          <TargetDrawer
            key={target.kind === "KNOWN" ? target.target.id : "new"}
            pledge={shown}
            opened={target}
            onSaved={close}
            onClose={close}
          />
        ) : null
      }
    >
      {value === undefined ? (
        <Loading />
      ) : pledge === undefined ? (
        <Card height="fills">
          <EmptyState icon={IconWritingSign} title={words.emptyTitle} actions={begin}>
            {words.emptyText}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="pledge-tools">
            {value.pledges.length < 2 ? null : (
              <Segmented
                label={words.which}
                value={pledge.id}
                onChange={(id) => leave(() => setChosen(id as PledgeId))}
                options={value.pledges.map(({ id, categoryName }) => ({
                  key: id as string,
                  label: categoryName ?? words.wholeCluster,
                }))}
              />
            )}
            <Segmented
              label={words.views}
              value={view}
              onChange={(next) => leave(() => setView(next))}
              options={[
                { key: "CONTENTS", label: words.viewContents },
                { key: "SIGNING", label: words.viewSigning },
              ]}
            />
            <span className="pledge-tools-right">
              <PaperMenu papers={[["PLEDGE", { of: "PLEDGE", id: pledge.id }]]} />
              {pledge.categoryId === null ? null : (
                <Button does="pledges.addPledge" icon={IconPlus} onClick={() => open({ kind: "new" })}>
                  {words.add}
                </Button>
              )}
              <Button
                does="pledges.editPledge"
                icon={IconPencil}
                onClick={() => open({ kind: "edit" })}
                testId="edit-pledge"
              >
                {words.edit}
              </Button>
            </span>
          </div>
          {shown === undefined ? (
            <Loading />
          ) : view === "SIGNING" ? (
            <SigningGrid key={shown.id} pledgeId={shown.id} />
          ) : (
            <div className="pledge-columns" data-alone={opened.kind === "nothing" ? undefined : true}>
              <ContentEditor
                key={shown.id}
                pledge={shown}
                onTarget={(target) => open({ kind: "target", target })}
              />
              {opened.kind === "nothing" ? (
                <PledgeFacts pledge={shown} signed={pledge.signed} units={pledge.units} />
              ) : null}
            </div>
          )}
        </>
      )}
    </PledgesPage>
  );
}
