import type { UnitContactId } from "#core/base/ids";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { EraseFrame, useErasedToast } from "./erase-frame";

interface EraseContactDialogProps {
  readonly contactId: UnitContactId;
  readonly name: string;
  readonly onClose: () => void;
}

/** Takes a former contact out of the book, after saying what goes and what stays. */
export function EraseContactDialog({ contactId, name, onClose }: EraseContactDialogProps) {
  const erase = useProcedureCommand("personalData.eraseContact", {
    deed: ({ reason }) => ({
      ...{ what: words.eraseContactDeed(name), reason },
      ...{ lose: [words.eraseContactTakes], keep: [words.staysElsewhere] },
    }),
  });
  const sayErased = useErasedToast();
  const act = async (reason: string) => {
    const answer = await erase.run({ contactId, reason });
    if (!answer.ok) return;
    sayErased(answer.value.number);
    onClose();
  };
  return (
    <EraseFrame
      title={words.eraseTitle(name)}
      working={erase.working}
      onKeep={onClose}
      onErase={(reason) => void act(reason)}
    >
      <p className="safekeeping-text">{words.eraseContactTakes}</p>
      <p className="safekeeping-text">{words.staysElsewhere}</p>
    </EraseFrame>
  );
}
