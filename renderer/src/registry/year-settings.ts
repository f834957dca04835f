import type { OutputOf } from "#core/contract";

/** The year that is worked on, as its screens read it. */
export type YearSettings = OutputOf<"registry.yearSettings">;
