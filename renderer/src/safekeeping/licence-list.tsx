import { IconSearchOff } from "@tabler/icons-react";
import { useState } from "react";
import { foldText } from "#core/base/vietnamese-text";
import type { Licence } from "#core/safekeeping/licences";
import { licenceWords as words } from "#core/strings/licence-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { Toolbar } from "../ui/toolbar";

interface LicenceListProps {
  readonly chosen: Licence | null;
  readonly onChoose: (licence: Licence) => void;
}

/** Whose work the program is made of, to look through by name. */
export function LicenceList({ chosen, onChoose }: LicenceListProps) {
  const [search, setSearch] = useState("");
  const { value, error } = useProcedureQuery("app.licences", {});
  if (error !== null) return <RefusalNotice error={error} />;
  if (value === undefined) return <Loading />;
  const wanted = foldText(search);
  const found = value.licences.filter((one) => foldText(`${one.name} ${one.licence}`).includes(wanted));
  return (
    <>
      <p className="safekeeping-licences-text">{words.text}</p>
      <Toolbar
        left={
          <SearchField
            label={words.search}
            placeholder={words.searchHint}
            value={search}
            onChange={setSearch}
          />
        }
      />
      <DataTable
        label={words.list}
        density="dense"
        columns={columns}
        rows={found}
        rowKey={keyOf}
        chosen={chosen === null ? null : keyOf(chosen)}
        onChoose={onChoose}
        empty={
          <EmptyState
            icon={IconSearchOff}
            title={words.noneTitle}
            actions={<Button onClick={() => setSearch("")}>{words.clearSearch}</Button>}
          >
            {words.noneText}
          </EmptyState>
        }
        testId="licences"
      />
    </>
  );
}

const keyOf = ({ name, version }: Licence): string => `${name} ${version}`;

const columns: readonly Column<Licence>[] = [
  { key: "name", head: words.name, weight: "strong", cell: ({ name }) => name },
  { key: "version", head: words.version, width: 140, cell: ({ version }) => version },
  { key: "licence", head: words.licence, width: 220, cell: ({ licence }) => licence },
];
