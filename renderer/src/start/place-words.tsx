import { IconFolder } from "@tabler/icons-react";
import { startWords } from "#core/strings/start-words";
import { Glyph } from "../ui/glyph";
import "./place.css";

interface PlaceWordsProps {
  readonly lead: string;
  /** The whole path; the last folders of it are shown. */
  readonly place: string;
  readonly freeBytes: number | null;
  readonly onChange?: (() => void) | undefined;
}

const shown = 4;

/** Where the data will lie, how much room is there, and the way to another folder. */
export function PlaceWords({ lead, place, freeBytes, onChange }: PlaceWordsProps) {
  const folders = place.split(/[\\/]/).filter((folder) => folder !== "");
  const cut = folders.length > shown ? "… › " : "";
  return (
    <p className="start-place">
      <Glyph of={IconFolder} />
      <span className="start-place-lead">{lead}</span>
      <strong className="ui-clip" title={place} data-testid="start-place">
        {`${cut}${folders.slice(-shown).join(" › ")}`}
      </strong>
      {onChange === undefined ? null : (
        <button type="button" className="start-link" onClick={onChange}>
          {startWords.changeFolder}
        </button>
      )}
      {freeBytes === null ? null : <span className="start-place-free">{startWords.free(freeBytes)}</span>}
    </p>
  );
}
