import { PageHead } from "../ui/page-head";
import { Page } from "../ui/page";
import { frameStrings } from "#core/strings/frame-strings";

/** Placeholder until the room is built. */
export function DossiersRoom() {
  return (
    <Page head={<PageHead title={frameStrings.roomDossiers} />}>
      <span />
    </Page>
  );
}
