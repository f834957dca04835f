import { PageHead } from "../ui/page-head";
import { Page } from "../ui/page";
import { frameStrings } from "#core/strings/frame-strings";

/** Placeholder until the room is built. */
export function RegistryRoom() {
  return (
    <Page head={<PageHead title={frameStrings.roomRegistry} />}>
      <span />
    </Page>
  );
}
