import {
  IconAlertCircle,
  IconArrowForwardUp,
  IconClipboardList,
  IconClock,
  IconLock,
} from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { PlanItemId } from "#core/base/ids";
import type { TodoLine, Urgency } from "#core/overview/todo";
import { overviewScreen as words, todoWords, urgencyWords } from "#core/strings/overview-words";
import { PaperMenu } from "../frame/paper-menu";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import { todoAddress } from "./address-of";

const shownAtFirst = 5;

const iconOf: Readonly<Record<Urgency, GlyphIcon>> = {
  LATE: IconAlertCircle,
  BLOCKED: IconLock,
  SOON: IconClock,
  NEXT: IconArrowForwardUp,
};

/** What comes first: how many, who, by when, and the one action that cures it. */
export function TodoCard({ lines }: { readonly lines: readonly TodoLine[] }) {
  const [shown, setShown] = useState<"FIRST" | "ALL">("FIRST");
  const [, navigate] = useLocation();
  const seen = shown === "ALL" ? lines : lines.slice(0, shownAtFirst);
  const rest = lines.length - seen.length;
  return (
    <Card
      title={words.todo}
      icon={IconClipboardList}
      facts={words.todoFacts(lines.length)}
      actions={
        rest > 0 ? (
          <Button kind="quiet" size="small" onClick={() => setShown("ALL")}>
            {words.todoMore(rest)}
          </Button>
        ) : null
      }
      padding={lines.length === 0 ? "normal" : "none"}
    >
      {lines.length === 0 ? (
        <EmptyState icon={IconClipboardList} title={words.todoNoneTitle}>
          {words.todoNoneText}
        </EmptyState>
      ) : (
        <ul className="overview-todo">
          {seen.map((line) => {
            const { title, detail, action } = todoWords(line);
            return (
              <li
                key={`${line.kind} ${"planItemId" in line ? line.planItemId : ""}`}
                data-urgency={line.urgency}
              >
                <Glyph of={iconOf[line.urgency]} size={19} />
                <span className="ui-only-spoken">{urgencyWords[line.urgency]}:</span>
                <span className="overview-todo-words">
                  <strong>{title}</strong>
                  <span>{detail}</span>
                </span>
                {line.kind === "PAPERS_LATE" ? (
                  <PaperMenu
                    papers={[["REMINDER_LETTER", { of: "PLAN_ITEM", id: line.planItemId as PlanItemId }]]}
                  />
                ) : null}
                <Button size="small" onClick={() => navigate(`~${todoAddress(line)}`)}>
                  {action}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
