import type { CopyKeeping } from "#core/safekeeping/copies/keeping";
import { copyKeepingWords as words } from "#core/strings/copy-keeping-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { formatMoment } from "../../ui/format";
import { Notice } from "../../ui/notice";

/** Most copies that are named one by one. */
const mostNamed = 5;

/** Which copies would go with a setting that is not saved yet; nothing while it cannot be read. */
export function KeepingPreview({ keeping }: { readonly keeping: CopyKeeping | null }) {
  const { value } = useProcedureQuery("safekeeping.tryCopyKeeping", keeping);
  if (value === undefined) return null;
  const { goes } = value;
  if (goes.length === 0) {
    return (
      <Notice tone="ok" title={words.noneGoes} testId="keeping-preview">
        {words.noneBack}
      </Notice>
    );
  }
  const named = goes.slice(0, mostNamed);
  return (
    <Notice tone="warn" title={words.goes(goes.length)} testId="keeping-preview">
      <ul className="safekeeping-going">
        {named.map(({ madeAt, placeName }) => (
          <li key={`${madeAt} ${placeName}`}>{words.copyThere(formatMoment(madeAt), placeName)}</li>
        ))}
        {goes.length > named.length ? <li>{words.andMore(goes.length - named.length)}</li> : null}
      </ul>
      {words.goesWhen}
    </Notice>
  );
}
