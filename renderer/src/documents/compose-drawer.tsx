import { useState } from "react";
import type { DocumentId } from "#core/base/ids";
import type { PaperForm } from "#core/documents/document-address";
import {
  type DocumentKind,
  type DocumentSubject,
  documentKind,
  documentKinds,
  yearMoment,
} from "#core/documents/document-kind";
import { documentKindWords, yearMomentWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { Drawer } from "../ui/drawer";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { PaperDrawer } from "./paper-drawer";

interface ComposeDrawerProps {
  /** What the address names. */
  readonly asked: {
    readonly kind: DocumentKind | null;
    readonly subject: DocumentSubject | null;
    readonly form: PaperForm;
  };
  readonly onMade: (chainId: DocumentId) => void;
  readonly onClose: () => void;
}

/** Makes a paper: which one by the moment of the year, then what it is about. */
export function ComposeDrawer({ asked, onMade, onClose }: ComposeDrawerProps) {
  const [kind, setKind] = useState(asked.kind);
  if (kind !== null)
    return (
      <PaperDrawer
        kind={kind}
        asked={kind === asked.kind ? asked : { subject: null, form: "WORD" }}
        onMade={onMade}
        onBack={() => setKind(null)}
        onClose={onClose}
      />
    );
  return (
    <Drawer title={words.compose} facts={words.composeText} onClose={onClose}>
      <Stack gap={16}>
        {yearMoment.options.map((moment) => (
          <section key={moment}>
            <SectionTitle>{yearMomentWords[moment]}</SectionTitle>
            <ul className="documents-kinds">
              {documentKind.options
                .filter((option) => documentKinds[option].moment === moment)
                .map((option) => (
                  <li key={option}>
                    <button
                      type="button"
                      className="documents-kind"
                      onClick={() => setKind(option)}
                      data-testid={`kind-${option}`}
                    >
                      <strong>{documentKindWords[option].name}</strong>
                      <span>{documentKindWords[option].purpose}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </Stack>
    </Drawer>
  );
}
