import type { PublicListEntry } from "#core/documents/public-list-procedures";
import { publicListWords as words } from "#core/strings/public-list-words";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Notice } from "../ui/notice";
import { SectionTitle } from "../ui/section-title";

interface PublicListEntriesProps {
  readonly entries: readonly PublicListEntry[];
  /** Nominations not received yet. */
  readonly drafts: number;
  readonly onChange: (entry: PublicListEntry) => void;
}

/** Who is on the list, and a way to change how one of them is named. */
export function PublicListEntries({ entries, drafts, onChange }: PublicListEntriesProps) {
  return (
    <section>
      <SectionTitle>{words.nominees(entries.length)}</SectionTitle>
      {entries.length === 0 ? null : <p className="ui-secondary">{words.nomineesText}</p>}
      {drafts === 0 && entries.length > 0 ? null : (
        <Notice tone="info">{drafts === 0 ? words.noneText : words.drafts(drafts)}</Notice>
      )}
      <ul className="documents-public">
        {entries.map((entry) => (
          <li key={entry.nominationId}>
            <span className="documents-public-name">
              <strong>{entry.name}</strong>
              <span className="ui-secondary">{entry.award}</span>
            </span>
            {entry.shownAs === "FULL" ? null : (
              <Chip tone="warn" size="small">
                {words.shownAs[entry.shownAs]}
              </Chip>
            )}
            <Button
              does="documents.setPublicName"
              size="small"
              onClick={() => onChange(entry)}
              testId="public-name"
            >
              {words.change}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
