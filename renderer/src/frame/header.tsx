import { IconCertificate2, IconDatabase, IconSchool } from "@tabler/icons-react";
import type { BookKind, BookSummary } from "#core/safekeeping/book";
import { frameStrings } from "#core/strings/frame-strings";
import { SearchEverything } from "../overview/search-everything";
import { Chip } from "../ui/chip";
import { formatDate } from "../ui/format";
import { ProgramIcon } from "../ui/program-icon";
import { WorkedOn } from "./worked-on";

/** Brand, cluster, year, and what kind of book this is. */
export function Header({ book }: { readonly book: BookSummary }) {
  return (
    <header className="frame-header">
      <div className="frame-brand">
        <ProgramIcon size={22} />
        {frameStrings.appName}
      </div>
      <WorkedOn book={book} />
      <SearchEverything />
      <KindChip kind={book.kind} asOf={book.asOf} />
    </header>
  );
}

function KindChip({ kind, asOf }: { readonly kind: BookKind; readonly asOf: BookSummary["asOf"] }) {
  switch (kind) {
    case "SAMPLE":
      return (
        <Chip tone="unknown" icon={IconDatabase} testId="book-kind">
          {frameStrings.bookSample(asOf === null ? null : formatDate(asOf))}
        </Chip>
      );
    case "TRAINING":
      return (
        <Chip tone="unknown" icon={IconSchool} testId="book-kind">
          {frameStrings.bookTraining}
        </Chip>
      );
    case "REAL":
      return (
        <Chip tone="neutral" icon={IconCertificate2} testId="book-kind">
          {frameStrings.bookReal}
        </Chip>
      );
  }
}
