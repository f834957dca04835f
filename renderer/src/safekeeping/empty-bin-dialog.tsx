import { useState } from "react";
import type { OutputOf } from "#core/contract";
import type { BinItem } from "#core/safekeeping/bin/bin-item";
import type { Emptying } from "#core/safekeeping/bin/procedures";
import { binWords as words } from "#core/strings/bin-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import type { Deed } from "../state/second-person";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Loading } from "../ui/loading";
import { Notice } from "../ui/notice";
import { SelectInput } from "../ui/select-input";
import { Stack } from "../ui/stack";
import { showToast } from "../ui/toast";
import { HangingList } from "./hanging-list";

interface EmptyBinDialogProps {
  /** The one thing to delete for good; null: all of a chosen age. */
  readonly item: BinItem | null;
  readonly onClose: () => void;
}

const ages = [0, 30, 180, 365] as const;
const shown = 6;

/** Names everything that goes for good and everything that stays, before anything goes. */
export function EmptyBinDialog({ item, onClose }: EmptyBinDialogProps) {
  const [days, setDays] = useState<(typeof ages)[number]>(30);
  const emptying: Emptying =
    item === null ? { of: "OLDER", days } : { of: "ITEM", kind: item.kind, id: item.id };
  const preview = useProcedureQuery("bin.whatWouldGo", { emptying });
  const empty = useProcedureCommand("bin.empty", { deed: () => deedOf(preview.value) });
  const goes = preview.value?.goes.length ?? 0;
  const act = async () => {
    const answer = await empty.run({ emptying });
    if (!answer.ok) return;
    const { erased, stayed, files } = answer.value;
    showToast({ tone: "ok", title: words.deleted(erased), detail: words.deletedDetail(stayed, files) });
    onClose();
  };
  return (
    <Dialog
      opened
      title={words.emptyTitle}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            {words.keep}
          </Button>
          <Button
            kind="danger-solid"
            working={empty.working}
            disabledReason={goes === 0 ? words.goesNoneReason : null}
            onClick={() => void act()}
            testId="bin-empty-act"
          >
            {words.deleteForGood}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {item === null ? (
          <SelectInput
            label={words.olderThan}
            value={String(days)}
            onChange={(next) => setDays(ages.find((age) => String(age) === next) ?? 30)}
            choices={ages.map((age) => ({ value: String(age), label: words.ages[age] }))}
          />
        ) : null}
        {preview.value === undefined ? <Loading /> : <Preview preview={preview.value} />}
      </Stack>
    </Dialog>
  );
}

function Preview({ preview }: { readonly preview: OutputOf<"bin.whatWouldGo"> }) {
  const { goes, stays, files, bytes } = preview;
  return (
    <>
      {goes.length === 0 ? (
        <p className="safekeeping-text">{words.goesNone}</p>
      ) : (
        <section className="ui-dialog-list" data-list="lose">
          <h3>{words.goes(goes.length)}</h3>
          <ul className="safekeeping-lines">
            {goes.slice(0, shown).map(({ item, hanging }) => (
              <li key={`${item.kind} ${item.id}`}>
                <NamedItem item={item} />
                <HangingList rows={hanging} />
              </li>
            ))}
            <More all={goes.length} />
          </ul>
          <p className="safekeeping-text">{words.goesFiles(files, bytes)}</p>
        </section>
      )}
      {stays.length === 0 ? null : (
        <section className="ui-dialog-list" data-list="keep">
          <h3>{words.stays(stays.length)}</h3>
          <ul className="safekeeping-lines">
            {stays.slice(0, shown).map(({ item, why }) => (
              <li key={`${item.kind} ${item.id}`}>
                <NamedItem item={item} /> {why}
              </li>
            ))}
            <More all={stays.length} />
          </ul>
        </section>
      )}
      <Notice tone="info">{words.audited}</Notice>
    </>
  );
}

/** All of it by name: the second person agrees to each. */
function deedOf(preview: OutputOf<"bin.whatWouldGo"> | undefined): Deed {
  const { goes = [], stays = [], files = 0 } = preview ?? {};
  const kindOf = ({ kind }: BinItem) => safekeepingWords.binKind[kind];
  return {
    what: words.deed(goes.length, files),
    lose: goes.map(({ item }) => words.deedItem(kindOf(item), item.name)),
    keep: stays.map(({ item, why }) => words.deedStays(kindOf(item), item.name, why)),
  };
}

function NamedItem({ item }: { readonly item: BinItem }) {
  return (
    <>
      {safekeepingWords.binKind[item.kind]}: <strong>{item.name}</strong>
    </>
  );
}

function More({ all }: { readonly all: number }) {
  return all > shown ? <li>{words.more(all - shown)}</li> : null;
}
