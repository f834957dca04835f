import type { WaitsFor } from "#core/dossiers/life/waits-for";
import type { NominationRow } from "#core/dossiers/procedures";
import { missingWords, waitsWords } from "#core/strings/dossier-life-words";
import { Chip, type ChipTone } from "../ui/chip";

const tones: Readonly<Partial<Record<WaitsFor, ChipTone>>> = {
  PAPERS: "danger",
  CONFIRMATION: "ok",
  RETURN_FROM_UNIT: "warn",
  SUPPLEMENT: "warn",
  RESOLUTION: "warn",
};

/** The one thing a dossier waits for; none once its life is over. */
export function WaitsChip({ row }: { readonly row: NominationRow }) {
  if (row.waits === "NOTHING") return null;
  const word = row.waits === "PAPERS" ? missingWords(row.missing) : waitsWords[row.waits];
  return (
    <Chip tone={tones[row.waits] ?? "info"} size="small">
      {word}
    </Chip>
  );
}
