import { z } from "zod";
import { everyRole, query } from "../base/procedure";

/** A work of others that goes along with the program. */
export const licence = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** By its SPDX name, as the package says it. */
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof licence>;

export const licenceProcedures = {
  /** Whose work the program is made of, by name. The list is noted while the program is built. */
  "app.licences": query({
    servedBy: "SHELL",
    input: z.strictObject({}),
    output: z.strictObject({ licences: z.array(licence) }),
    errors: ["LICENCES_NOT_READ"],
    tags: [],
    roles: everyRole,
  }),
} as const;
