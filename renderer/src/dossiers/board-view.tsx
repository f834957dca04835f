import { type ReactNode, useState } from "react";
import { IconFolders } from "@tabler/icons-react";
import type { CategoryId, NominationId } from "#core/base/ids";
import type { DossierState } from "#core/dossiers/life/state";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import { DossierBoard } from "./dossier-board";
import { YearSelect, type YearAsked } from "./year-select";

interface BoardViewProps {
  readonly chosen: NominationId | null;
  readonly onChoose: (id: NominationId) => void;
  readonly onMore: (state: DossierState) => void;
  readonly add: ReactNode;
}

/** The board with what narrows it. */
export function BoardView({ chosen, onChoose, onMore, add }: BoardViewProps) {
  const [search, setSearch] = useState("");
  const [categoryId, setCategoryId] = useState<CategoryId | null>(null);
  const [year, setYear] = useState<YearAsked>(null);
  const frame = useProcedureQuery("registry.frame", {});
  const { value: board } = useProcedureQuery("dossiers.board", { search, categoryId, year });
  if (board === undefined) return <Loading />;
  if (board.all === 0 && board.years.length < 2)
    return (
      <EmptyState icon={IconFolders} title={words.emptyTitle} actions={add}>
        {words.emptyText}
      </EmptyState>
    );
  return (
    <div className="board-view">
      <Toolbar
        left={
          <div className="dossiers-filters" data-width={chosen === null ? "whole" : "beside-drawer"}>
            <SearchField
              label={words.search}
              placeholder={words.searchHint}
              value={search}
              onChange={setSearch}
            />
            <SelectInput
              label={words.filterCategory}
              placeholder={words.everyCategory}
              clearing="allowed"
              value={categoryId}
              onChange={setCategoryId}
              choices={(frame.value?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
            <YearSelect years={board.years} value={board.year} onChange={setYear} />
          </div>
        }
        right={add}
      />
      <DossierBoard board={board} chosen={chosen} onChoose={onChoose} onMore={onMore} />
    </div>
  );
}
