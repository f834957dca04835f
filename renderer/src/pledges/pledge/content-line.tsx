import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import type { TargetRow } from "#core/pledges/targets/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useUnsavedGuard } from "../../frame/use-unsaved-guard";
import { Button } from "../../ui/button";
import { useLockReason } from "../../ui/lock-reason";
import { IconButton } from "../../ui/icon-button";
import { SourceWord } from "../../registry/source-word";
import type { OpenedTarget } from "./target-drawer";
import { TargetLine } from "./target-line";

interface ContentLineProps {
  readonly content: PledgeDetails["contents"][number];
  /** Number of the last content. */
  readonly last: number;
  readonly targets: readonly TargetRow[];
  readonly onTarget: (target: OpenedTarget) => void;
}

/** One content: its text is saved when it is left, Alt+↑↓ moves it, its targets stand under it. */
export function ContentLine({ content, last, targets, onTarget }: ContentLineProps) {
  const { id: contentId, number } = content;
  const [typed, setTyped] = useState<string | null>(null);
  const edit = useProcedureCommand("pledges.editContent");
  const move = useProcedureCommand("pledges.moveContent");
  const bin = useProcedureCommand("pledges.binContents");
  const notMine = useLockReason("pledges.editContent");
  const isDirty = typed !== null && typed.trim() !== content.text;
  useUnsavedGuard(`pledge-content-${contentId}`, words.dirtyContent(number), isDirty, () => setTyped(null));

  const save = async () => {
    if (typed === null || !isDirty || typed.trim() === "") return setTyped(null);
    const answer = await edit.run({ contentId, text: typed });
    if (answer.ok) setTyped(null);
  };
  const moveTo = (to: number) => {
    if (to >= 1 && to <= last) void move.run({ contentId, number: to });
  };
  return (
    <li className="pledge-content" data-dirty={isDirty ? true : undefined}>
      <span className="pledge-number">{number}</span>
      <div className="pledge-content-body">
        <textarea
          className="pledge-text"
          aria-label={words.contentLabel(number)}
          value={typed ?? content.text}
          readOnly={notMine !== null}
          maxLength={4000}
          rows={1}
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (notMine !== null) return;
            if (event.key === "Enter" && event.ctrlKey) {
              event.preventDefault();
              void save();
            } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
              event.preventDefault();
              void save().then(() => moveTo(number + (event.key === "ArrowUp" ? -1 : 1)));
            }
          }}
        />
        {targets.length === 0 ? null : (
          <ul>
            {targets.map((target) => (
              <TargetLine key={target.id} target={target} onOpen={onTarget} />
            ))}
          </ul>
        )}
        <span className="pledge-content-more">
          {content.sourceMark === null ? null : <SourceWord mark={content.sourceMark} />}
          <Button
            does="pledges.addTarget"
            kind="quiet"
            size="small"
            icon={IconPlus}
            onClick={() => onTarget({ kind: "NEW", contentId })}
          >
            {words.addTarget}
          </Button>
        </span>
      </div>
      <span className="pledge-content-tools">
        <IconButton
          does="pledges.moveContent"
          icon={IconArrowUp}
          size="small"
          label={words.moveUp}
          onClick={() => moveTo(number - 1)}
        />
        <IconButton
          does="pledges.moveContent"
          icon={IconArrowDown}
          size="small"
          label={words.moveDown}
          onClick={() => moveTo(number + 1)}
        />
        <IconButton
          does="pledges.binContents"
          icon={IconTrash}
          size="small"
          label={words.binContent}
          onClick={() => void bin.run({ contentIds: [contentId] })}
        />
      </span>
    </li>
  );
}
