import { readAsked } from "#core/pledges/targets/asked";
import type { TargetRow } from "#core/pledges/targets/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { askedSentence } from "#core/strings/pledges-target-words";
import type { OpenedTarget } from "./target-drawer";

interface TargetLineProps {
  readonly target: TargetRow;
  readonly onOpen: (target: OpenedTarget) => void;
}

/** A target in one line: its name, what it asks, of whom. A click opens it. */
export function TargetLine({ target, onOpen }: TargetLineProps) {
  const asked = readAsked(target.direction, target);
  const facts = [
    asked.ok ? askedSentence(asked.value, target.measure) : "",
    target.categoryName === null ? "" : words.forCategory(target.categoryName),
    target.exceptions.length === 0 ? "" : words.exceptions(target.exceptions.length),
    target.basis,
  ].filter((text) => text !== "");
  return (
    <li>
      <button type="button" className="pledge-target" onClick={() => onOpen({ kind: "KNOWN", target })}>
        <span className="pledge-target-name">{target.name}</span>
        <span className="ui-secondary">{facts.join(" · ")}</span>
      </button>
    </li>
  );
}
