import { IconCheck, IconCircleDashed, IconLoader2 } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { formatSize } from "../ui/format";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import { type FileState, fileStateOf, type Work } from "./file-progress";

type Contents = OutputOf<"exchange.preview">;
type File = Contents["files"][number];

/** Every file that goes in, with its size, its hash and how far it is. */
export function WriteFiles({ contents, work }: { readonly contents: Contents; readonly work: Work }) {
  return (
    <Card padding="none" height="fills">
      <DataTable
        label={words.filesTitle}
        columns={columnsFor(work)}
        rows={contents.files}
        rowKey={({ path }) => path}
        total={{ path: words.filesTotal(contents.files.length), bytes: formatSize(contents.bytes) }}
        toneOf={({ path }) => {
          const state = fileStateOf(path, work);
          return state === "COPYING" || state === "READING" ? "editing" : "normal";
        }}
        testId="package-files"
      />
    </Card>
  );
}

function columnsFor(work: Work): readonly Column<File>[] {
  return [
    { key: "path", head: words.columnFile, cell: ({ path }) => <PathOf path={path} /> },
    {
      key: "bytes",
      head: words.columnBytes,
      width: 92,
      align: "right",
      cell: ({ bytes }) => formatSize(bytes),
    },
    {
      key: "digest",
      head: words.columnDigest,
      width: 150,
      cell: ({ path, digest }) => (
        <span className="ui-secondary" title={digest ?? undefined}>
          {digest === null
            ? fileStateOf(path, work) === "MATCHED"
              ? words.digestListed
              : words.digestLater
            : `${digest.slice(0, 4)} ${digest.slice(4, 8)}…`}
        </span>
      ),
    },
    {
      key: "state",
      head: words.columnReadBack,
      width: 132,
      cell: ({ path }) => <StateOf state={fileStateOf(path, work)} />,
    },
  ];
}

function PathOf({ path }: { readonly path: string }) {
  const parts = path.replace(/^data\//, "").split("/");
  const name = parts.at(-1) ?? "";
  return (
    <span className="exchange-file">
      {parts.length > 1 ? <span className="ui-secondary">{`${parts[0]} / `}</span> : null}
      {name}
    </span>
  );
}

const looks: Readonly<Record<FileState, { readonly word: string; readonly icon: GlyphIcon }>> = {
  NOT_WRITTEN: { word: words.stateNotWritten, icon: IconCircleDashed },
  WAITING: { word: words.stateWaiting, icon: IconCircleDashed },
  COPYING: { word: words.stateCopying, icon: IconLoader2 },
  COPIED: { word: words.stateCopied, icon: IconCheck },
  READING: { word: words.stateReading, icon: IconLoader2 },
  MATCHED: { word: words.stateMatched, icon: IconCheck },
};

function StateOf({ state }: { readonly state: FileState }) {
  const { word, icon } = looks[state];
  return (
    <span className="exchange-file-state" data-state={state}>
      <Glyph of={icon} size={17} />
      {word}
    </span>
  );
}
