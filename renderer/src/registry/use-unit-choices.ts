import { useState } from "react";
import type { UnitId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { unitChangeWords } from "#core/strings/registry-unit-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import type { Choice } from "../ui/choice";

export type UnitChoice = OutputOf<"registry.unitChoices">["units"][number];

interface UnitsWanted {
  /** Chosen already: their names are known wherever they stand in the list. */
  readonly chosen: readonly (string | null | undefined)[];
  readonly standing?: "ALL" | "MEMBER" | undefined;
  /** Only this unit and what stands under it; null: nothing to choose from yet. Absent: the whole list. */
  readonly under?: UnitId | null | undefined;
  readonly except?: UnitId | null | undefined;
  /** Units that ended or are still to come may be chosen for a paper of another day. */
  readonly life?: "ANY" | "STANDS" | undefined;
}

interface UnitsOffered {
  readonly units: readonly UnitChoice[];
  readonly choices: readonly Choice[];
  /** Said where the list goes on beyond what is offered. */
  readonly hint: string | undefined;
  /** Asks the book for what is typed. */
  readonly search: (typed: string) => void;
}

/** Units to choose from, found in the book as one types: every one can be reached, however many there are. */
export function useUnitChoices(wanted: UnitsWanted): UnitsOffered {
  const { standing = "ALL", under, except = null, life = "ANY" } = wanted;
  const [typed, setTyped] = useState("");
  const chosen = wanted.chosen.filter((id): id is UnitId => typeof id === "string" && id !== "");
  const { value } = useProcedureQuery(
    "registry.unitChoices",
    under === null ? null : { search: typed, standing, under: under ?? null, chosen },
  );
  const units = (value?.units ?? []).filter(
    (unit) => unit.id !== except && (life === "ANY" || unit.life === "STANDS" || chosen.includes(unit.id)),
  );
  return {
    units,
    choices: units.map(({ id, name }) => ({ value: id, label: name })),
    hint: value?.more === true ? unitChangeWords.typeToFind : undefined,
    search: (text) => {
      // A name that is taken from the list is no search.
      if (!units.some(({ name }) => name === text)) setTyped(text.slice(0, 100));
    },
  };
}
