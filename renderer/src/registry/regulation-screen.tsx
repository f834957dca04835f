import { IconPencil, IconPlus, IconScale, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { RegulationId } from "#core/base/ids";
import { regulationOn } from "#core/registry/regulation-on";
import type { OutputOf } from "#core/contract";
import { regulationWords as words } from "#core/strings/regulation-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { EmptyState } from "../ui/empty-state";
import { formatDate } from "../ui/format";
import { Loading } from "../ui/loading";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { HeadsOverNotice } from "./heads-over-notice";
import { RegistryTabs } from "./registry-tabs";
import { RegulationForm } from "./regulation-form";
import { RegulationHistory } from "./regulation-history";
import { RegulationTable } from "./regulation-table";

export type RegulationReading = OutputOf<"registry.regulations">;
export type ListedRegulation = RegulationReading["regulations"][number];

type Doing = "reading" | "adopting" | "correcting";

/** The regulation in force as a page to read, its forerunners beside it; or the form of a new one. */
export function RegulationScreen() {
  const { value, error } = useProcedureQuery("registry.regulations", {});
  const { value: year } = useProcedureQuery("registry.yearSettings", {});
  const [chosen, setChosen] = useState<RegulationId | null>(null);
  const [doing, setDoing] = useState<Doing>("reading");
  if (value === undefined || year === undefined) {
    return (
      <Page head={<PageHead title={words.title} />}>
        <RegistryTabs chosen="regulation" />
        {error === null ? <Loading /> : <RefusalNotice error={error} />}
      </Page>
    );
  }
  const { regulations } = value;
  const inForce = regulationOn(regulations, `${year.year}-12-31` as never);
  const shown = regulations.find(({ id }) => id === chosen) ?? inForce ?? regulations[0] ?? null;
  if (doing !== "reading") {
    return (
      <RegulationForm
        reading={value}
        year={year.year}
        basis={shown}
        doing={doing}
        onDone={(id) => {
          if (id !== null) setChosen(id);
          setDoing("reading");
        }}
      />
    );
  }
  const add = (
    <Button
      does="registry.adoptRegulation"
      kind="primary"
      icon={IconPlus}
      onClick={() => setDoing("adopting")}
      testId="adopt-regulation"
    >
      {regulations.length === 0 ? words.adoptFirst : words.adopt}
    </Button>
  );
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={shown === null ? null : shown.title}
          actions={regulations.length === 0 ? null : add}
        />
      }
    >
      <RegistryTabs chosen="regulation" />
      <HeadsOverNotice found={year.headsToSettle} />
      {shown === null ? (
        <Card height="fills">
          <EmptyState icon={IconScale} title={words.none} actions={add}>
            {words.noneText}
          </EmptyState>
        </Card>
      ) : (
        <Columns
          left={
            <RegulationCard
              key={shown.id}
              regulation={shown}
              before={regulations[regulations.indexOf(shown) + 1] ?? null}
              onEdit={() => setDoing("correcting")}
            />
          }
          right={
            <RegulationHistory
              regulations={regulations}
              inForce={inForce?.id ?? null}
              shown={shown.id}
              onShow={setChosen}
            />
          }
        />
      )}
    </Page>
  );
}

interface RegulationCardProps {
  readonly regulation: ListedRegulation;
  readonly before: ListedRegulation | null;
  readonly onEdit: () => void;
}

function RegulationCard({ regulation, before, onEdit }: RegulationCardProps) {
  const [comparing, setComparing] = useState<"compared" | "plain">("plain");
  const withdraw = useProcedureCommand("registry.withdrawRegulation");
  const { rounds, sealedRounds } = regulation;
  return (
    <Card
      title={regulation.title}
      icon={IconScale}
      padding="none"
      height="fills"
      facts={words.facts(formatDate(regulation.inForceFrom))}
      actions={
        before === null ? null : (
          <Button
            size="small"
            onClick={() => setComparing(comparing === "plain" ? "compared" : "plain")}
            testId="compare-regulation"
          >
            {comparing === "plain" ? words.compare : words.comparePlain}
          </Button>
        )
      }
      foot={
        <ButtonRow>
          <Button
            does="registry.editRegulation"
            size="small"
            icon={IconPencil}
            disabledReason={rounds === 0 ? null : words.editWhyNot(rounds)}
            onClick={onEdit}
            testId="edit-regulation"
          >
            {words.edit}
          </Button>
          <Button
            does="registry.withdrawRegulation"
            size="small"
            kind="quiet"
            icon={IconTrash}
            working={withdraw.working}
            disabledReason={sealedRounds === 0 ? null : words.withdrawWhyNot(sealedRounds)}
            onClick={() => void withdraw.run({ regulationId: regulation.id })}
          >
            {words.withdraw}
          </Button>
        </ButtonRow>
      }
    >
      <RegulationTable regulation={regulation} before={comparing === "compared" ? before : null} />
    </Card>
  );
}
