import { IconDeviceUsb, IconFolder, IconRefresh } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { NominationId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { AppError } from "#core/errors";
import { exchangeScreen as words, packageWarningWords } from "#core/strings/exchange-screen-words";
import { fileSystemWord } from "#core/strings/exchange-words";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { showRefusal } from "../api/show-refusal";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { formatSize } from "../ui/format";
import { Notice } from "../ui/notice";
import { RadioInput } from "../ui/radio-group";
import { SelectInput } from "../ui/select-input";
import { Stack } from "../ui/stack";
import { type Target, useWriting } from "./writing-job";

type Contents = OutputOf<"exchange.preview">;

interface WriteChoiceProps {
  readonly nominationId: NominationId | null;
  readonly onNomination: (id: NominationId | null) => void;
  readonly target: Target | null;
  readonly onTarget: (target: Target) => void;
  readonly contents: Contents | null;
  readonly error: AppError | null;
}

/** Which dossier, and onto which drive. */
export function WriteChoice(props: WriteChoiceProps) {
  const { nominationId, target, contents } = props;
  const client = useQueryClient();
  const start = useWriting((state) => state.start);
  const begin = () => {
    if (nominationId === null || target === null || contents === null) return;
    void start(client, { nominationId, target, preview: contents });
  };
  return (
    <Card
      title={contents?.name ?? words.writeTitle}
      facts={target === null || contents === null ? undefined : `→ ${placeOf(target, contents)}`}
      actions={
        <Button
          kind="primary"
          icon={IconDeviceUsb}
          onClick={begin}
          disabledReason={reasonAgainst(nominationId, target, contents)}
          testId="start-writing"
        >
          {words.startWriting}
        </Button>
      }
    >
      <Stack gap={12}>
        <div className="exchange-choice">
          <DossierChoice value={nominationId} onChange={props.onNomination} />
          <TargetChoice value={target} onChange={props.onTarget} />
        </div>
        <RefusalNotice error={props.error} />
        {contents === null || contents.warnings.length === 0 ? null : (
          <Notice tone="warn" title={words.warningsTitle} testId="package-warnings">
            <ul className="exchange-warnings">
              {contents.warnings.map((warning) => (
                <li key={warning}>{packageWarningWords[warning]}</li>
              ))}
            </ul>
          </Notice>
        )}
      </Stack>
    </Card>
  );
}

/** `USB (E:) · FAT32` */
export function placeOf(target: Target, contents: Contents): string {
  return [target.name, contents.fileSystem].filter((part) => part !== "").join(" · ");
}

function reasonAgainst(
  nominationId: NominationId | null,
  target: Target | null,
  contents: Contents | null,
): string | null {
  if (nominationId === null || contents === null) return words.needDossier;
  if (target === null) return words.needTarget;
  if (contents.freeBytes !== null && contents.freeBytes < contents.bytes)
    return words.notEnoughSpace(contents.bytes, contents.freeBytes);
  return null;
}

interface DossierChoiceProps {
  readonly value: NominationId | null;
  readonly onChange: (id: NominationId | null) => void;
}

function DossierChoice({ value, onChange }: DossierChoiceProps) {
  const { value: list } = useProcedureQuery("dossiers.list", {
    search: "",
    categoryId: null,
    standing: null,
    offset: 0,
    limit: 500,
  });
  return (
    <SelectInput
      label={words.chooseDossier}
      placeholder={words.chooseDossierHint}
      hint={list !== undefined && list.total === 0 ? words.noDossier : undefined}
      value={value}
      onChange={(id) => onChange(id as NominationId | null)}
      choices={(list?.rows ?? []).map((row) => ({
        value: row.id as string,
        label: `${row.number} · ${row.nomineeName}`,
        facts: row.awardName,
      }))}
      testId="choose-dossier"
    />
  );
}

interface TargetChoiceProps {
  readonly value: Target | null;
  readonly onChange: (target: Target) => void;
}

function TargetChoice({ value, onChange }: TargetChoiceProps) {
  const { value: plugged, readAgain } = useProcedureQuery("app.drives", {});
  const drives = plugged?.drives ?? [];
  const chooseFolder = async () => {
    const chosen = await callProcedure("app.choose", { purpose: "PACKAGE_TARGET", suggestedName: "" });
    if (!chosen.ok) return showRefusal(chosen.error);
    const [grant] = chosen.value.grants;
    if (grant !== undefined) onChange({ kind: "FOLDER", ...grant });
  };
  const choices = [
    ...drives.map((drive) => ({
      value: drive.place,
      label: drive.name,
      facts: words.driveFacts(drive.place, fileSystemWord(drive.fileSystem), formatSize(drive.freeBytes)),
    })),
    ...(value?.kind === "FOLDER"
      ? [{ value: value.place, label: value.place, facts: words.folderFacts }]
      : []),
  ];
  return (
    <div>
      {choices.length === 0 ? (
        <div className="exchange-no-drive">
          <strong>{words.target}</strong>
          <span className="ui-secondary">{words.noDrive}</span>
        </div>
      ) : (
        <RadioInput
          label={words.target}
          value={value?.place ?? null}
          onChange={(place) => {
            const drive = drives.find((each) => each.place === place);
            if (drive !== undefined)
              onChange({ kind: "DRIVE", token: drive.token, name: drive.name, place: drive.place });
          }}
          choices={choices}
        />
      )}
      <ButtonRow>
        <Button size="small" icon={IconRefresh} onClick={readAgain}>
          {words.findDrives}
        </Button>
        <Button
          size="small"
          icon={IconFolder}
          onClick={() => void chooseFolder()}
          testId="choose-target-folder"
        >
          {words.otherFolder}
        </Button>
      </ButtonRow>
    </div>
  );
}
