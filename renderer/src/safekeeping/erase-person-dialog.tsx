import { useState } from "react";
import type { NominationPaperId, PersonId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import type { Deed } from "../state/second-person";
import { Checkbox } from "../ui/checkbox";
import { Loading } from "../ui/loading";
import { Stack } from "../ui/stack";
import { EraseFrame, useErasedToast } from "./erase-frame";

interface ErasePersonDialogProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
}

type Preview = OutputOf<"personalData.whereNamed">;

/** Shows where a person's name stands, what goes, what stays and why, and asks for each paper, before it erases. */
export function ErasePersonDialog({ personId, onClose }: ErasePersonDialogProps) {
  const { value } = useProcedureQuery("personalData.whereNamed", { personId });
  const [kept, setKept] = useState<readonly NominationPaperId[]>([]);
  const erase = useProcedureCommand("safekeeping.erasePerson", {
    deed: ({ reason, removePapers = [] }) => deedOf(value, { reason, removePapers }),
  });
  const sayErased = useErasedToast();
  const act = async (reason: string) => {
    const removePapers = (value?.papers ?? [])
      .map(({ paperId }) => paperId)
      .filter((paperId) => !kept.includes(paperId));
    const answer = await erase.run({ personId, reason, removePapers });
    if (!answer.ok) return;
    sayErased(answer.value.number);
    onClose();
  };
  return (
    <EraseFrame
      title={words.eraseTitle(value?.name ?? "")}
      working={erase.working}
      onKeep={onClose}
      onErase={(reason) => void act(reason)}
    >
      {value === undefined ? (
        <Loading />
      ) : (
        <Stack gap={12}>
          <Fates preview={value} />
          {value.papers.length === 0 ? null : (
            <section className="safekeeping-papers">
              <h3>{words.papers}</h3>
              <p className="safekeeping-text">{words.papersText}</p>
              {value.papers.map(({ paperId, fileName, number, why }) => (
                <Checkbox
                  key={paperId}
                  label={words.paper(fileName, number)}
                  hint={words.paperWhy[why]}
                  value={!kept.includes(paperId)}
                  onChange={(goes) =>
                    setKept(goes ? kept.filter((id) => id !== paperId) : [...kept, paperId])
                  }
                />
              ))}
            </section>
          )}
        </Stack>
      )}
    </EraseFrame>
  );
}

function deedOf(
  preview: Preview | undefined,
  { reason, removePapers }: { readonly reason: string; readonly removePapers: readonly NominationPaperId[] },
): Deed {
  const { name = "", papers = [] } = preview ?? {};
  const gone = papers.filter(({ paperId }) => removePapers.includes(paperId));
  return {
    what: words.eraseDeed(name, gone.length),
    lose: [...linesOf(preview, "ERASED"), ...gone.map(({ fileName }) => words.erasedPaper(fileName))],
    keep: linesOf(preview, "STAYS"),
    reason,
  };
}

const linesOf = (preview: Preview | undefined, fate: "ERASED" | "STAYS"): readonly string[] =>
  (preview?.places ?? []).filter((place) => place.fate === fate).map((place) => place.words);

function Fates({ preview }: { readonly preview: Preview }) {
  const stays = linesOf(preview, "STAYS");
  return (
    <>
      <section className="ui-dialog-list" data-list="lose">
        <h3>{words.takes}</h3>
        <Lines lines={linesOf(preview, "ERASED")} />
      </section>
      <section className="ui-dialog-list" data-list="keep">
        <h3>{words.leaves}</h3>
        {stays.length === 0 ? (
          <p className="safekeeping-text">{words.leavesNothing}</p>
        ) : (
          <Lines lines={stays} />
        )}
      </section>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="safekeeping-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
