import { Menu } from "@mantine/core";
import { IconChevronDown, IconFileText } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { composeAddress, formsOf } from "#core/documents/document-address";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { Button } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { useMayDo } from "../ui/may-do";
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
  const may = useMayDo("documents.make");
  const entries = papers.flatMap(([kind, subject]) =>
    formsOf(kind).map((form) => ({
      key: `${kind}${form === "PRINT" ? "-print" : ""}`,
      name: words.paperForm(documentKindWords[kind].name, form, formsOf(kind).length),
      address: composeAddress(kind, subject, form),
    })),
  );
  const make = (address: string) => leave(() => navigate(`~${address}`));
  const [first, ...others] = entries;
  if (first === undefined || !may) return null;
  if (others.length === 0)
    return (
      <Button
        size="small"
        kind="quiet"
        icon={IconFileText}
        onClick={() => make(first.address)}
        testId="make-paper"
      >
        {first.name}
      </Button>
    );
  return (
    <Menu
      position="bottom-end"
      offset={4}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
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
        {entries.map(({ key, name, address }) => (
          <Menu.Item key={key} onClick={() => make(address)} data-testid={`make-${key}`}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
