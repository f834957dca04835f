import type { Licence } from "#core/safekeeping/licences";
import { Drawer } from "../ui/drawer";

interface LicenceDrawerProps {
  readonly licence: Licence;
  readonly onClose: () => void;
}

/** The text of one licence as its makers wrote it. */
export function LicenceDrawer({ licence: { name, version, licence, text }, onClose }: LicenceDrawerProps) {
  return (
    <Drawer title={name} facts={`${version} · ${licence}`} content="reading" onClose={onClose}>
      <pre className="safekeeping-licence" lang="en">
        {text}
      </pre>
    </Drawer>
  );
}
