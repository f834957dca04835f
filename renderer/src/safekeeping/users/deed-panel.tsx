import { secondPersonWords as words } from "#core/strings/second-person-words";
import type { Deed } from "../../state/second-person";
import { EffectList } from "../../ui/effect-list";
import { hasEffects } from "./deed-effects";

interface DeedPanelProps {
  readonly deed: Deed;
  /** Who asks for it, by name. */
  readonly first: string;
}

/** What two people are about to do, and why: in one sentence, and all that goes and stays. */
export function DeedPanel({ deed, first }: DeedPanelProps) {
  const { what, lose, back, keep, reason } = deed;
  return (
    <>
      <div className="people-deed" data-testid="deed">
        <span>{words.deed}</span>
        <strong>{what}</strong>
        {reason === undefined ? null : (
          <>
            <span>{words.reason(first)}</span>
            <p>{reason}</p>
          </>
        )}
      </div>
      {hasEffects(deed) ? (
        // Scrolls by keys too.
        <section className="people-effects" aria-label={words.effects} tabIndex={0}>
          <EffectList list="lose" lines={lose} />
          <EffectList list="back" lines={back} />
          <EffectList list="keep" lines={keep} />
        </section>
      ) : null}
    </>
  );
}
