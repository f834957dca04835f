import { IconArrowLeft, IconArrowRight, IconRotateClockwise, IconX } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { photoWords as words } from "#core/strings/photo-words";
import { IconButton } from "../ui/icon-button";
import type { ChosenPhoto } from "./photo-list";
import { PhotoPreview } from "./photo-preview";

interface PhotoCardProps {
  readonly photo: ChosenPhoto;
  /** From 0. */
  readonly place: number;
  readonly all: number;
  readonly onMove: (by: number) => void;
  readonly onTurn: () => void;
  readonly onRemove: () => void;
}

/** One page to be: the photo as it will lie on A4, and what can be done with it by hand or by key. */
export function PhotoCard({ photo, place, all, onMove, onTurn, onRemove }: PhotoCardProps) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const act = actOf(event, { onMove, onTurn, onRemove });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      role="group"
      className="photo-card"
      aria-label={words.pageNamed(place + 1, all, photo.file)}
      // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- the keys of the card act on it
      tabIndex={0}
      data-photo={place}
      data-turn={photo.turn}
      onKeyDown={press}
    >
      <span className="photo-sheet">
        <PhotoPreview jpeg={photo.preview} turn={photo.turn} />
      </span>
      <span className="photo-page">{words.page(place + 1, all)}</span>
      <span className="photo-file" title={photo.file}>
        {photo.file}
      </span>
      <span className="photo-acts">
        <IconButton size="small" icon={IconArrowLeft} label={words.earlier} onClick={() => onMove(-1)} />
        <IconButton size="small" icon={IconArrowRight} label={words.later} onClick={() => onMove(1)} />
        <IconButton size="small" icon={IconRotateClockwise} label={words.turn} onClick={onTurn} />
        <IconButton size="small" icon={IconX} label={words.remove} onClick={onRemove} />
      </span>
    </div>
  );
}

function actOf(
  event: KeyboardEvent,
  { onMove, onTurn, onRemove }: Pick<PhotoCardProps, "onMove" | "onTurn" | "onRemove">,
): (() => void) | null {
  if (event.altKey && event.key === "ArrowLeft") return () => onMove(-1);
  if (event.altKey && event.key === "ArrowRight") return () => onMove(1);
  if (event.ctrlKey || event.altKey) return null;
  if (event.key === "r" || event.key === "R") return onTurn;
  return event.key === "Delete" ? onRemove : null;
}
