import { useState } from "react";
import type { OutputOf } from "#core/contract";
import type { ClusterWord } from "#core/safekeeping/book";
import { clusterWords as words, headPost } from "#core/strings/cluster-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { type Column, DataTable } from "../ui/data-table";
import { Drawer } from "../ui/drawer";
import { Loading } from "../ui/loading";

type Register = OutputOf<"registry.headRegister">;

/** Who led in which year, and whose turn is longest ago. */
export function HeadRegisterDrawer({
  word,
  onClose,
}: {
  readonly word: ClusterWord;
  readonly onClose: () => void;
}) {
  const [tab, setTab] = useState<"turns" | "years">("turns");
  const { value } = useProcedureQuery("registry.headRegister", {});
  return (
    <Drawer
      title={words.registerTitle}
      facts={words.registerFacts}
      onClose={onClose}
      tabs={[
        { key: "turns", label: words.columnUnit },
        { key: "years", label: words.columnYear },
      ]}
      tab={tab}
      onTab={setTab}
    >
      {value === undefined ? (
        <Loading />
      ) : tab === "turns" ? (
        <DataTable
          label={words.registerTitle}
          columns={turnColumns(word)}
          rows={value.turns}
          rowKey={({ unitId }) => unitId}
        />
      ) : (
        <DataTable
          label={words.registerTitle}
          columns={yearColumns(word)}
          rows={value.years}
          rowKey={({ yearId }) => yearId}
        />
      )}
    </Drawer>
  );
}

function turnColumns(word: ClusterWord): readonly Column<Register["turns"][number]>[] {
  const listed = (years: readonly number[]) =>
    years.length === 0 ? <span className="ui-secondary">{words.neverLed}</span> : words.years(years);
  return [
    {
      key: "unit",
      head: words.columnUnit,
      weight: "strong",
      cell: ({ name, standing }) => (
        <>
          {name}
          {standing === "MEMBER" ? null : <span className="ui-secondary"> · {words.noLongerMember}</span>}
        </>
      ),
    },
    { key: "head", head: headPost("HEAD", word), width: 88, cell: ({ headYears }) => listed(headYears) },
    {
      key: "deputy",
      head: headPost("DEPUTY", word),
      width: 88,
      cell: ({ deputyYears }) => listed(deputyYears),
    },
  ];
}

function yearColumns(word: ClusterWord): readonly Column<Register["years"][number]>[] {
  const named = (heads: Register["years"][number]["heads"], role: "HEAD" | "DEPUTY") => {
    const names = heads.filter((head) => head.role === role).map(({ unitName }) => unitName);
    return names.length === 0 ? (
      <span className="ui-secondary">{words.yearNotWritten}</span>
    ) : (
      names.join("; ")
    );
  };
  return [
    { key: "year", head: words.columnYear, width: 60, cell: ({ year }) => year },
    {
      key: "head",
      head: headPost("HEAD", word),
      weight: "strong",
      cell: ({ heads }) => named(heads, "HEAD"),
    },
    { key: "deputy", head: headPost("DEPUTY", word), cell: ({ heads }) => named(heads, "DEPUTY") },
  ];
}
