import { IconCertificate, IconFileText, IconPencil } from "@tabler/icons-react";
import type { DocumentStage } from "#core/documents/procedures";
import { documentStageWords, documentsScreen as words } from "#core/strings/documents-screen-words";
import { Chip } from "../ui/chip";

/** What the last version of a paper is; a copy whose figures differ from the book's says so. */
export function StageChip({
  stage,
  differences,
}: {
  readonly stage: DocumentStage;
  readonly differences: number;
}) {
  if (stage === "SIGNED")
    return (
      <Chip tone="ok" icon={IconCertificate}>
        {documentStageWords.SIGNED}
      </Chip>
    );
  if (stage === "GENERATED")
    return (
      <Chip tone="neutral" icon={IconFileText}>
        {documentStageWords.GENERATED}
      </Chip>
    );
  return differences === 0 ? (
    <Chip tone="info" icon={IconPencil}>
      {documentStageWords.RETURNED}
    </Chip>
  ) : (
    <Chip tone="warn">{words.differs(differences)}</Chip>
  );
}
