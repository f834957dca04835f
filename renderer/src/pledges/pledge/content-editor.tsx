import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { PledgeContentId } from "#core/base/ids";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import { splitContents } from "#core/pledges/pledge/split-contents";
import type { TargetRow } from "#core/pledges/targets/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useUnsavedGuard } from "../../frame/use-unsaved-guard";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { FieldsOf } from "../../ui/fields-of";
import { ContentLine } from "./content-line";
import type { OpenedTarget } from "./target-drawer";
import { TargetLine } from "./target-line";

interface ContentEditorProps {
  readonly pledge: PledgeDetails;
  readonly onTarget: (target: OpenedTarget) => void;
}

/** The numbered contents, each with its text and its targets; new ones come in at the foot, one or a whole draft. */
export function ContentEditor({ pledge, onTarget }: ContentEditorProps) {
  const { value } = useProcedureQuery("pledges.targets", { pledgeId: pledge.id });
  const targets = value?.targets ?? [];
  const targetsOf = (contentId: PledgeContentId | null): readonly TargetRow[] =>
    targets.filter((target) => target.contentId === contentId);
  const ofWhole = targetsOf(null);
  return (
    <Card title={words.contents(pledge.contents.length)} height="fills" padding="none">
      <ol className="pledge-contents">
        {pledge.contents.map((content) => (
          <ContentLine
            key={content.id}
            content={content}
            last={pledge.contents.length}
            targets={targetsOf(content.id)}
            onTarget={onTarget}
          />
        ))}
      </ol>
      {pledge.contents.length === 0 ? <p className="pledge-no-contents">{words.noContents}</p> : null}
      {ofWhole.length === 0 ? null : (
        <div className="pledge-whole">
          <h3>{words.wholePledgeTargets}</h3>
          <ul>
            {ofWhole.map((target) => (
              <TargetLine key={target.id} target={target} onOpen={onTarget} />
            ))}
          </ul>
        </div>
      )}
      <FieldsOf call="pledges.addContents" hold="new">
        <NewContents pledge={pledge} />
      </FieldsOf>
    </Card>
  );
}

function NewContents({ pledge }: { readonly pledge: PledgeDetails }) {
  const [typed, setTyped] = useState("");
  const add = useProcedureCommand("pledges.addContents");
  useUnsavedGuard(`pledge-new-content-${pledge.id}`, words.newContent, typed.trim() !== "");
  const texts = splitContents(typed);
  const save = async () => {
    if (texts.length === 0) return;
    const answer = await add.run({ pledgeId: pledge.id, texts: [...texts] });
    if (answer.ok) setTyped("");
  };
  return (
    <div className="pledge-new-content">
      <textarea
        className="pledge-text"
        aria-label={words.newContent}
        placeholder={words.newContentHint}
        value={typed}
        rows={2}
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !event.ctrlKey) return;
          event.preventDefault();
          void save();
        }}
      />
      <Button
        does="pledges.addContents"
        icon={IconPlus}
        working={add.working}
        disabledReason={texts.length === 0 ? words.nothingTyped : null}
        onClick={() => void save()}
      >
        {texts.length > 1 ? words.addContents(texts.length) : words.addContent}
      </Button>
    </div>
  );
}
