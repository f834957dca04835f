import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { NominationRow } from "#core/dossiers/procedures";
import { valueOf } from "../api/client";

/** Rows the book hands out at a time. */
const pageSize = 500;

/** Every nomination that may still come on a ballot, read page by page; undefined until the last page is there. */
export function useWaitingNominations(): readonly NominationRow[] | undefined {
  const query = useQuery({
    queryKey: ["dossiers.list", "every page that waits for a ballot"],
    queryFn: readEveryPage,
    placeholderData: keepPreviousData,
  });
  return query.data;
}

async function readEveryPage(): Promise<readonly NominationRow[]> {
  const found = new Map<string, NominationRow>();
  for (let offset = 0; ; offset += pageSize) {
    const asked = {
      search: "",
      categoryId: null,
      standing: "NOT_ON_BALLOT",
      offset,
      limit: pageSize,
    } as const;
    const { rows, total } = await valueOf("dossiers.list", asked);
    for (const row of rows) found.set(row.id, row);
    if (rows.length < pageSize || offset + pageSize >= total) return [...found.values()];
  }
}
