import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { uiStrings } from "#core/strings/ui-strings";
import { formatInteger } from "./format";
import { IconButton } from "./icon-button";

export interface TablePaging {
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

interface DataTableFootProps {
  readonly children?: ReactNode;
  readonly paging?: TablePaging | undefined;
}

/** The foot of a table: a note at the left, "1–50 trong 1.111" with two buttons at the right. */
export function DataTableFoot({ children, paging }: DataTableFootProps) {
  const pages = paging !== undefined && paging.count > paging.pageSize ? paging : null;
  if (pages === null && (children === undefined || children === null)) return null;
  return (
    <div className="ui-table-foot">
      {children}
      {pages === null ? null : <Paging {...pages} />}
    </div>
  );
}

function Paging({ page, pageSize, count, onPage }: TablePaging) {
  const last = Math.ceil(count / pageSize) - 1;
  const from = formatInteger(page * pageSize + 1);
  const to = formatInteger(Math.min((page + 1) * pageSize, count));
  return (
    <span className="ui-table-paging">
      <span>{uiStrings.page(from, to, formatInteger(count))}</span>
      {page === 0 ? null : (
        <IconButton
          icon={IconChevronLeft}
          label={uiStrings.previousPage}
          size="small"
          onClick={() => onPage(page - 1)}
        />
      )}
      {page === last ? null : (
        <IconButton
          icon={IconChevronRight}
          label={uiStrings.nextPage}
          size="small"
          onClick={() => onPage(page + 1)}
        />
      )}
    </span>
  );
}
