import { Menu } from "@mantine/core";
import { IconChevronDown, IconFileText } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { composeAddress } from "#core/documents/document-address";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { Button } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { useLeaveGuard } from "./use-leave-guard";

/** A paper that can be made here; without a subject it is chosen where the paper is made. */
export type PaperHere = readonly [kind: DocumentKind, subject: DocumentSubject | null];

/**
 * The way from any room to the papers that belong to what is on the screen: one small button, which says the paper
 * where there is one and opens the few where there are more.
 */
export function PaperMenu({ papers }: { readonly papers: readonly PaperHere[] }) {
  const [, navigate] = useLocation();
  const leave = useLeaveGuard();
  const make = ([kind, subject]: PaperHere) => leave(() => navigate(`~${composeAddress(kind, subject)}`));
  const [first, ...others] = papers;
  if (first === undefined) return null;
  if (others.length === 0)
    return (
      <Button size="small" kind="quiet" icon={IconFileText} onClick={() => make(first)} testId="make-paper">
        {documentKindWords[first[0]].name}
      </Button>
    );
  return (
    <Menu position="bottom-end" offset={4} transitionProps={{ duration: 0 }} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="ui-button"
          data-kind="quiet"
          data-size="small"
          data-testid="make-paper"
        >
          <Glyph of={IconFileText} size={16} />
          <span>{words.compose}</span>
          <Glyph of={IconChevronDown} size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map((paper) => (
          <Menu.Item key={paper[0]} onClick={() => make(paper)} data-testid={`make-${paper[0]}`}>
            {documentKindWords[paper[0]].name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
