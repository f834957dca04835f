import { IconUserShield } from "@tabler/icons-react";
import { useState } from "react";
import type { PersonId, UnitContactId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { DueItem } from "#core/safekeeping/personal-data/procedures";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { ErasureList } from "./erasure-list";
import { EraseContactDialog } from "./erase-contact-dialog";
import { ErasePersonDialog } from "./erase-person-dialog";
import { KeepDialog } from "./keep-dialog";
import { LeftoverList } from "./leftover-list";
import { OpenDossier } from "./open-dossier";
import { useClusterWord } from "../frame/use-cluster-word";

interface Asked {
  readonly to: "KEEP" | "ERASE";
  readonly item: DueItem;
}

/** What personal data is due to be looked through, and what was erased so far. */
export function PersonalDataList() {
  const { value } = useProcedureQuery("personalData.due", {});
  const word = useClusterWord();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (value === undefined) return <Loading />;
  const close = () => setAsked(null);
  return (
    <>
      <div className="safekeeping-personal">
        <p className="safekeeping-text">{words.dueText}</p>
        <p className="safekeeping-text">
          {value.rules
            .map(({ subject, months, clause }) => words.rule(words.subject[subject], months, clause, word))
            .join(" · ")}
        </p>
        {value.items.some(({ subject }) => subject === "DOSSIER") ? (
          <p className="safekeeping-text">{words.dossierText}</p>
        ) : null}
      </div>
      <DataTable
        label={words.dueTitle}
        columns={columnsFor(setAsked)}
        rows={value.items}
        rowKey={(item) => `${item.subject} ${item.id}`}
        empty={
          <EmptyState icon={IconUserShield} title={words.none}>
            {words.noneText}
          </EmptyState>
        }
        testId="personal-data"
      />
      <ErasureList />
      <LeftoverList />
      {asked?.to === "KEEP" ? <KeepDialog item={asked.item} onClose={close} /> : null}
      {asked?.to === "ERASE" && asked.item.subject === "PERSON" ? (
        <ErasePersonDialog personId={asked.item.id as PersonId} onClose={close} />
      ) : null}
      {asked?.to === "ERASE" && asked.item.subject === "CONTACT" ? (
        <EraseContactDialog
          contactId={asked.item.id as UnitContactId}
          name={asked.item.name}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function columnsFor(ask: (asked: Asked) => void): readonly Column<DueItem>[] {
  return [
    {
      key: "subject",
      head: words.headSubject,
      cell: ({ subject }) => words.subject[subject],
      width: 124,
    },
    {
      key: "name",
      head: words.headName,
      cell: ({ name, facts }) => [name, facts].filter((part) => part !== "").join(" · "),
      weight: "strong",
    },
    {
      key: "due",
      head: words.headDue,
      cell: ({ kept, lastOn, dueOn }) =>
        kept === null
          ? words.since(formatDate(lastOn), formatDate(dueOn))
          : words.kept(formatDate(kept.until), kept.reason),
      width: "28%",
    },
    {
      key: "actions",
      head: <span className="ui-only-spoken">{words.headActions}</span>,
      cell: (item) => (
        <span className="safekeeping-ways">
          <Button does="personalData.keepUntil" size="small" onClick={() => ask({ to: "KEEP", item })}>
            {words.keep}
          </Button>
          {item.subject === "DOSSIER" ? (
            <OpenDossier id={item.id} />
          ) : (
            <Button does="safekeeping.erasePerson" size="small" onClick={() => ask({ to: "ERASE", item })}>
              {words.erase}
            </Button>
          )}
        </span>
      ),
      width: 212,
    },
  ];
}
