import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DocumentId } from "#core/base/ids";
import type { DocumentKind } from "#core/documents/document-kind";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { Button, type ButtonProps } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Drawer } from "../ui/drawer";
import { Stack } from "../ui/stack";

/** What the form of any paper is given. */
export interface PaperFormProps {
  readonly kind: DocumentKind;
  /** What the paper is about and the form it comes in. */
  readonly head: ReactNode;
  readonly onMade: (chainId: DocumentId) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

interface PaperFormFrameProps extends Pick<PaperFormProps, "kind" | "onBack" | "onClose"> {
  /** The button that makes the paper. */
  readonly make: Pick<ButtonProps, "children" | "icon" | "working" | "disabledReason" | "onClick" | "testId">;
  /** Looks at the paper before it is made. */
  readonly look?: ReactNode;
  /** What stands before the form. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
}

/** The drawer a paper is made in: what it is for above, the way back and the making in the foot. */
export function PaperFormFrame({ kind, make, look, over, onBack, onClose, children }: PaperFormFrameProps) {
  return (
    <Drawer
      title={documentKindWords[kind].name}
      facts={documentKindWords[kind].purpose}
      onClose={onClose}
      foot={
        <ButtonRow>
          <Button icon={IconArrowLeft} onClick={onBack}>
            {words.back}
          </Button>
          {look}
          <Button kind="primary" {...make} />
        </ButtonRow>
      }
    >
      <Stack gap={12}>{children}</Stack>
      {over}
    </Drawer>
  );
}
