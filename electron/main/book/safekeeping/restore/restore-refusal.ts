import type { ErrorOf } from "#core/contract";

/** What looking into a copy may be refused with. */
export type RestoreRefusal = ErrorOf<"safekeeping.restorePreview">;
