import { useEffect, useRef, useState } from "react";
import type { GrantToken } from "#core/base/ids";
import { mostPhotos } from "#core/dossiers/photos/procedures";
import type { AppError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import { photoWords as words } from "#core/strings/photo-words";
import type { Grant } from "#core/safekeeping/app-procedures";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { KeyHint } from "../ui/key-hint";
import { Notice } from "../ui/notice";
import { TextInput } from "../ui/text-input";
import { PhotoCard } from "./photo-card";
import { type ChosenPhoto, movePhoto, turnPhoto } from "./photo-list";
import "./photos.css";

interface PhotoDialogProps {
  /** Photos chosen before the dialog opened. */
  readonly given: readonly Grant[];
  /** Offered as the name of the PDF. */
  readonly usualName: string;
  /** Takes the joined PDF into the dossier; the dialog discards it afterwards. */
  readonly onJoined: (file: GrantToken) => Promise<void>;
  readonly onClose: () => void;
}

interface Refused {
  readonly file: string;
  readonly error: AppError;
}

/** Photos of one paper put in order, turned, and joined into one PDF of A4 pages. */
export function PhotoDialog({ given, usualName, onJoined, onClose }: PhotoDialogProps) {
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [reading, setReading] = useState(0);
  const [name, setName] = useState(usualName);
  const [joining, setJoining] = useState<"joining" | "not">("not");
  const [error, setError] = useState<AppError | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const begun = useRef<"begun" | "not">("not");

  const take = async (grants: readonly Grant[]) => {
    setReading((count) => count + 1);
    for (const { token, name: file } of grants) {
      const answer = await callProcedure("app.previewPhoto", { photo: token });
      if (answer.ok) {
        const { preview } = answer.value;
        setPhotos((before) => [...before, { photo: token, file, preview, turn: 0 }]);
      } else setRefused((before) => [...before, { file, error: answer.error as AppError }]);
    }
    setReading((count) => count - 1);
  };
  useEffect(() => {
    if (begun.current === "begun") return;
    begun.current = "begun";
    void take(given);
  });
  const choose = async () => {
    setRefused([]);
    const answer = await callProcedure("app.choose", { purpose: "PHOTOS", suggestedName: "" });
    if (answer.ok) await take(answer.value.grants);
  };
  const focusOn = (place: number) =>
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-photo="${place}"]`)?.focus(),
    );
  const move = (place: number, by: number) => {
    setPhotos(movePhoto(photos, place, by));
    focusOn(Math.min(Math.max(place + by, 0), photos.length - 1));
  };
  const remove = (place: number) => {
    setPhotos(photos.filter((_, other) => other !== place));
    focusOn(Math.min(place, photos.length - 2));
  };
  const join = async () => {
    setJoining("joining");
    setError(null);
    const pages = photos.map(({ photo, turn }) => ({ photo, turn }));
    const answer = await callProcedure("app.joinPhotos", { photos: pages, name });
    if (answer.ok) {
      await onJoined(answer.value.file);
      await callProcedure("app.discardJoined", { file: answer.value.file });
      onClose();
      return;
    }
    setError(answer.error as AppError);
    setJoining("not");
  };
  const whyNot =
    reading > 0
      ? words.joinReading
      : photos.length === 0
        ? words.joinNothing
        : photos.length > mostPhotos
          ? words.joinTooMany(mostPhotos)
          : name.trim() === ""
            ? words.joinNoName
            : null;
  return (
    <Dialog
      opened
      width={940}
      title={words.title}
      onClose={joining === "joining" ? () => {} : onClose}
      foot={
        <ButtonRow align="end">
          <Button onClick={onClose} disabledReason={null}>
            {words.cancel}
          </Button>
          <Button
            kind="primary"
            working={joining === "joining"}
            disabledReason={whyNot}
            onClick={() => void join()}
            testId="join-photos"
          >
            {words.join}
          </Button>
        </ButtonRow>
      }
    >
      <p className="ui-secondary">{photos.length === 0 ? words.emptyText : words.about}</p>
      <RefusalNotice error={error} />
      <RefusedPhotos refused={refused} onRead={() => setRefused([])} />
      {photos.length === 0 ? null : (
        <div className="photo-list" ref={frame} role="group" aria-label={words.pages}>
          {photos.map((photo, place) => (
            <PhotoCard
              // oxlint-disable-next-line react/no-array-index-key -- a photo may be chosen twice
              key={`${photo.photo}-${place}`}
              photo={photo}
              place={place}
              all={photos.length}
              onMove={(by) => move(place, by)}
              onTurn={() => setPhotos(turnPhoto(photos, place))}
              onRemove={() => remove(place)}
            />
          ))}
        </div>
      )}
      <div className="photo-tools">
        <Button onClick={() => void choose()} testId="choose-photos" working={reading > 0}>
          {photos.length === 0 ? words.choose : words.addMore}
        </Button>
        {photos.length === 0 ? null : (
          <>
            <KeyHint keys={["Alt", "← →"]} word={words.keyMove} />
            <KeyHint keys={["R"]} word={words.keyTurn} />
            <KeyHint keys={["Delete"]} word={words.keyRemove} />
          </>
        )}
      </div>
      <TextInput label={words.name} required maxLength={100} value={name} onChange={setName} />
    </Dialog>
  );
}

function RefusedPhotos({
  refused,
  onRead,
}: {
  readonly refused: readonly Refused[];
  readonly onRead: () => void;
}) {
  if (refused.length === 0) return null;
  return (
    <Notice
      tone="danger"
      title={words.refused(refused.length)}
      testId="refused-photos"
      actions={
        <Button size="small" onClick={onRead}>
          {words.understood}
        </Button>
      }
    >
      <ul className="dossiers-refused">
        {refused.map(({ file, error }) => {
          const { title, cure } = errorSentence(error);
          return <li key={file}>{[title, cure].filter((part) => part !== "").join(" ")}</li>;
        })}
      </ul>
    </Notice>
  );
}
