import { IconDeviceUsb, IconLock, IconPlus } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import type { CopyForm, CopyPlace } from "#core/safekeeping/copies/copy";
import { copyWords as words } from "#core/strings/copies-words";
import { callProcedure } from "../../api/client";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Card } from "../../ui/card";
import { Checkbox } from "../../ui/checkbox";
import { Chip } from "../../ui/chip";
import { formatMoment } from "../../ui/format";
import { useLockReason } from "../../ui/lock-reason";
import { Notice } from "../../ui/notice";

interface PlacesCardProps {
  readonly places: OutputOf<"safekeeping.copies">["places"];
  readonly onBackUp: (place: CopyPlace) => void;
}

/** The places copies go to, each with its last one. */
export function PlacesCard({ places, onBackUp }: PlacesCardProps) {
  const add = useProcedureCommand("safekeeping.addBackupPlace");
  const chooseFolder = async (form: CopyForm) => {
    const answer = await callProcedure("app.choose", { purpose: "BACKUP_TARGET", suggestedName: "" });
    const grant = answer.ok ? answer.value.grants[0] : undefined;
    if (grant !== undefined) await add.run({ folder: grant.token, form, rhythm: "DAILY" });
  };
  return (
    <Card
      title={words.places}
      icon={IconDeviceUsb}
      actions={
        <Button
          does="safekeeping.addBackupPlace"
          size="small"
          icon={IconPlus}
          onClick={() => void chooseFolder("FOLDER")}
          testId="place-add"
        >
          {words.placeAdd}
        </Button>
      }
    >
      <ul className="safekeeping-places" data-testid="places">
        {places.map((place) => (
          <PlaceLine key={place.id ?? "own"} place={place} onBackUp={onBackUp} />
        ))}
      </ul>
      <Button
        does="safekeeping.addBackupPlace"
        size="small"
        kind="quiet"
        icon={IconLock}
        onClick={() => void chooseFolder("ENCRYPTED")}
        testId="place-add-encrypted"
      >
        {words.placeAddEncrypted}
      </Button>
    </Card>
  );
}

function PlaceLine({ place, onBackUp }: { readonly place: CopyPlace } & Pick<PlacesCardProps, "onBackUp">) {
  const remove = useProcedureCommand("safekeeping.removeBackupPlace");
  const setRhythm = useProcedureCommand("safekeeping.setPlaceRhythm");
  const rhythmLocked = useLockReason("safekeeping.setPlaceRhythm");
  const { id, name, kind, form, rhythm, passphrase, state, lastCopyAt, failure, revision } = place;
  return (
    <li>
      <span className="safekeeping-place-head">
        <strong>{name}</strong>
        <Chip size="small" tone={state === "THERE" ? "ok" : "unknown"}>
          {state === "THERE" ? words.placeThere : words.placeAway}
        </Chip>
      </span>
      <span>{form === "ENCRYPTED" ? words.placeEncrypted : words.placeKind[kind]}</span>
      <span>{lastCopyAt === null ? words.placeNoCopy : words.placeLast(formatMoment(lastCopyAt))}</span>
      {passphrase === "NOT_NEEDED" ? null : <span>{words.placePassphrase[passphrase]}</span>}
      {id === null ? null : (
        <Checkbox
          label={words.placeDaily}
          lockedReason={rhythmLocked}
          value={rhythm === "DAILY"}
          onChange={(wanted) =>
            void setRhythm.run({ id, rhythm: wanted ? "DAILY" : "ASKED", expectedRevision: revision })
          }
        />
      )}
      {failure === null ? null : (
        <Notice tone="warn">{words.placeFailed(formatMoment(failure.failedAt), failure.reason)}</Notice>
      )}
      {id === null ? null : (
        <ButtonRow>
          <Button
            does="safekeeping.backupToPlace"
            size="small"
            onClick={() => onBackUp(place)}
            disabledReason={state === "THERE" ? null : words.placeAway}
          >
            {words.placeBackUp}
          </Button>
          <Button
            does="safekeeping.removeBackupPlace"
            size="small"
            kind="quiet"
            onClick={() => void remove.run({ id, expectedRevision: revision })}
          >
            {words.placeRemove}
          </Button>
        </ButtonRow>
      )}
    </li>
  );
}
