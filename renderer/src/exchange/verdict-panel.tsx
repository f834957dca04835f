import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { PackageVerdict } from "#core/exchange/procedures";
import { exchangeScreen as words, faultSentence, packageChecks } from "#core/strings/exchange-screen-words";
import { bookKindWords } from "#core/strings/exchange-words";
import { FactList } from "../ui/fact-list";
import { formatSize } from "../ui/format";
import { Glyph } from "../ui/glyph";
import { Notice } from "../ui/notice";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";

/** The verdict in plain words: whole or not, what was looked at, every fault, what the package holds. */
export function VerdictPanel({ verdict }: { readonly verdict: PackageVerdict }) {
  const { validBagIt, mayBeImported, faults, contents } = verdict;
  const title =
    mayBeImported === "YES"
      ? words.verdictGood
      : validBagIt === "YES"
        ? words.verdictValidOnly
        : words.verdictBad;
  const tone = mayBeImported === "YES" ? "ok" : validBagIt === "YES" ? "warn" : "danger";
  return (
    <Stack gap={12}>
      <Notice tone={tone} title={title} testId={`verdict-${mayBeImported}-${validBagIt}`}>
        {words.filesAndBytes(verdict.files, formatSize(verdict.bytes))}
      </Notice>
      <CheckMarks verdict={verdict} />
      {faults.length === 0 ? null : (
        <section aria-label={words.faultsTitle(faults.length)}>
          <SectionTitle>{words.faultsTitle(faults.length)}</SectionTitle>
          <ul className="exchange-faults" data-testid="package-faults">
            {faults.map((fault) => (
              <li key={`${fault.code} ${fault.path}`}>{faultSentence(fault)}</li>
            ))}
          </ul>
        </section>
      )}
      <FactList
        labelWidth={140}
        facts={[
          { label: words.verdictStandard, value: validBagIt === "YES" ? words.yes : words.no },
          { label: words.verdictImport, value: mayBeImported === "YES" ? words.yes : words.no },
          { label: words.packageName, value: verdict.name },
          ...(contents === null
            ? []
            : [
                { label: words.dossier, value: `${contents.number} · ${contents.nominee}` },
                { label: words.award, value: `${contents.award}, ${contents.year}` },
                { label: words.cluster, value: contents.cluster },
                { label: words.bookKind, value: bookKindWords[contents.kind] },
                { label: words.sealCode, value: contents.sealCode ?? words.noSeal },
              ]),
          {
            label: words.digest,
            value: verdict.digest === null ? null : <span className="exchange-digest">{verdict.digest}</span>,
          },
        ]}
      />
    </Stack>
  );
}

/** What was looked at, each with its mark. */
export function CheckMarks({ verdict }: { readonly verdict: Pick<PackageVerdict, "faults"> }) {
  const found: ReadonlySet<string> = new Set(verdict.faults.map(({ code }) => code));
  return (
    <ul className="exchange-checks">
      {packageChecks.map(({ label, codes }) => {
        const wrong = codes.some((code) => found.has(code));
        return (
          <li key={label} data-state={wrong ? "wrong" : "right"}>
            <Glyph of={wrong ? IconCircleX : IconCircleCheck} size={17} />
            {label}
            {wrong ? <span className="exchange-check-word">{words.wrong}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
