import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import type { IdentityFinding } from "#core/conference/identities";
import type { VotingRule } from "#core/registry/regulation";
import { countWords as words, wrongWords } from "#core/strings/count-words";
import { Glyph } from "../ui/glyph";

interface CountSentenceProps {
  readonly wrong: readonly IdentityFinding[];
  readonly rule: VotingRule;
  readonly missing: number;
  /** Cells in all, to tell a count not begun from one half typed. */
  readonly total: number;
}

/** Under the lines: which sum is off and by how much, each in a sentence. */
export function CountSentence({ wrong, rule, missing, total }: CountSentenceProps) {
  if (wrong.length > 0) {
    return (
      <ul
        className="conference-sentences"
        data-tone="danger"
        data-testid="count-sentences"
        aria-live="polite"
      >
        {wrong.map((finding) => (
          <li key={`${finding.identity}-${finding.lineNumber ?? finding.groupName ?? ""}`}>
            <Glyph of={IconAlertCircle} />
            {wrongWords(finding, rule.blankPaper)}
          </li>
        ))}
      </ul>
    );
  }
  const [icon, tone, sentence] =
    missing === 0
      ? ([IconCircleCheck, "ok", `${words.allRight} ${words.allRightNext}`] as const)
      : ([
          IconInfoCircle,
          "plain",
          missing === total ? words.nothingTyped : words.stillMissing(missing),
        ] as const);
  return (
    <ul className="conference-sentences" data-tone={tone} data-testid="count-sentences" aria-live="polite">
      <li>
        <Glyph of={icon} />
        {sentence}
      </li>
    </ul>
  );
}
