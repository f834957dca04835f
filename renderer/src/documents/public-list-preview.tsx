import { IconFileText } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { publicListWords as words } from "#core/strings/public-list-words";
import { Button } from "../ui/button";
import { type Column, DataTable } from "../ui/data-table";
import { Dialog } from "../ui/dialog";
import { EmptyState } from "../ui/empty-state";
import { Stack } from "../ui/stack";

type List = OutputOf<"documents.publicList">;
type Line = List["lines"][number];

/** The list as the public will read it, and what is never on it. */
export function PublicListPreview({ list, onClose }: { readonly list: List; readonly onClose: () => void }) {
  return (
    <Dialog
      opened
      title={words.previewTitle}
      width={860}
      onClose={onClose}
      foot={
        <Button onClick={onClose} testId="public-list-preview-close">
          {words.close}
        </Button>
      }
    >
      <Stack gap={12}>
        <div className="documents-public-preview">
          <DataTable
            label={words.previewTitle}
            columns={columns}
            rows={list.lines}
            rowKey={({ number }) => number}
            density="dense"
            empty={
              <EmptyState icon={IconFileText} title={words.none}>
                {words.noneText}
              </EmptyState>
            }
          />
        </div>
        {list.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="ui-secondary">
          {words.neverOn(list.never.map((field) => words.never[field]).join(", "))}
        </p>
      </Stack>
    </Dialog>
  );
}

const { previewColumns: heads } = words;

const columns: readonly Column<Line>[] = [
  { key: "number", head: heads.number, width: 48, align: "right", cell: ({ number }) => number },
  { key: "name", head: heads.name, width: "30%", weight: "strong", cell: ({ name }) => name },
  { key: "under", head: heads.under, cell: ({ under }) => under },
  { key: "award", head: heads.award, width: "26%", cell: ({ award }) => award },
];
