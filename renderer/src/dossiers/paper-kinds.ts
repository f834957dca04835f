import { paperKind } from "#core/dossiers/paper-kind";
import { paperKindWords } from "#core/strings/dossiers-words";

/** Kinds of papers as choices, in the order of the package. */
export const paperKindChoices = paperKind.options.map((value) => ({ value, label: paperKindWords[value] }));
