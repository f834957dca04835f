import { z } from "zod";
import { personId, unitId } from "../base/ids";
import { command, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";

const revision = z.int().min(1);

export const personProcedures = {
  /** Corrects a person wherever they stand: dossiers not yet on a ballot show what is written here. */
  "registry.editPerson": command({
    servedBy: "BOOK",
    input: z.strictObject({
      personId,
      expectedRevision: revision,
      fullName: requiredText(120),
      post: optionalText(160),
      unitId,
    }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "PERSON_TWICE"],
    tags: ["registry", "dossiers", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.editPerson" },
  }),
} as const;
