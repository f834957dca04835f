import { IconCalendar, IconPencil } from "@tabler/icons-react";
import { clusterWords as words } from "#core/strings/cluster-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FactList } from "../ui/fact-list";
import { Notice } from "../ui/notice";
import { Stack } from "../ui/stack";
import { SourceWord } from "./source-word";
import "./cluster.css";
import type { YearSettings } from "./year-settings";

/** What holds for the whole year, and how its documents begin. */
export function YearCard({ year, onEdit }: { readonly year: YearSettings; readonly onEdit: () => void }) {
  return (
    <Card
      title={words.yearTitle(year.year)}
      icon={IconCalendar}
      facts={<SourceWord mark={year.sourceMark} />}
      actions={
        <Button does="registry.editYear" size="small" icon={IconPencil} onClick={onEdit} testId="edit-year">
          {words.editYear}
        </Button>
      }
    >
      <Stack gap={12}>
        <FactList
          labelWidth={150}
          facts={[
            { label: words.theme, value: year.theme },
            { label: words.pattern, value: words.patternWords[year.pattern] },
            {
              label: words.letterhead,
              value: year.letterhead === null ? null : words.letterheadWords[year.letterhead],
            },
            { label: words.signerAuthority, value: year.signerAuthority },
            { label: words.signerPost, value: year.signerPost },
          ]}
        />
        {year.letterhead === null ? (
          <Notice
            tone="warn"
            title={words.letterheadNone}
            actions={
              <Button does="registry.editYear" size="small" onClick={onEdit}>
                {words.editYear}
              </Button>
            }
          >
            {words.letterheadNoneText}
          </Notice>
        ) : (
          <LetterheadPreview year={year} />
        )}
      </Stack>
    </Card>
  );
}

/** The two halves of a document's head, as NĐ 30/2020 lays them (domain.md §9). */
function LetterheadPreview({ year }: { readonly year: YearSettings }) {
  return (
    <figure className="cluster-letterhead" aria-label={words.letterheadPreview}>
      <div>
        <span>{year.letterheadAbove}</span>
        <strong data-ruled="short">{year.letterheadBody === "" ? "…" : year.letterheadBody}</strong>
        <span>{words.previewNumber(year.numberSymbol)}</span>
      </div>
      <div>
        <strong>{words.nationalName}</strong>
        <strong data-ruled="whole">{words.nationalMotto}</strong>
        <em>{words.previewDay(year.placeName, year.year)}</em>
      </div>
    </figure>
  );
}
