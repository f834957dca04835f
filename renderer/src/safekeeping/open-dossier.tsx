import { personalDataWords as words } from "#core/strings/personal-data-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useGoTo } from "../frame/use-go-to";
import { Button } from "../ui/button";

/** Opens a dossier that is due, in the year it belongs to: what may go of it goes there. */
export function OpenDossier({ id }: { readonly id: string }) {
  const { value: place } = useProcedureQuery("overview.recordPlace", { record: { kind: "nomination", id } });
  const go = useGoTo();
  if (place?.state !== "OPENS") return null;
  return (
    <Button size="small" onClick={() => go(place)} testId="open-dossier">
      {words.openDossier}
    </Button>
  );
}
