import { IconDeviceUsb, IconFolder, IconPlugConnectedX } from "@tabler/icons-react";
import { startWords } from "#core/strings/start-words";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import { ProgramIcon } from "../ui/program-icon";

const iconOfPromise: Record<(typeof startWords.promises)[number]["key"], GlyphIcon> = {
  machine: IconPlugConnectedX,
  folder: IconFolder,
  usb: IconDeviceUsb,
};

/** The ledger's cover: what the program is, and what it promises. */
export function Cover({ version }: { readonly version: string | undefined }) {
  return (
    <aside className="start-cover">
      <span className="start-icon">
        <ProgramIcon size={40} />
      </span>
      <p className="start-name">{startWords.appName}</p>
      <p className="start-purpose">{startWords.purpose}</p>
      <ul className="start-promises">
        {startWords.promises.map(({ key, title, text }) => (
          <li key={key}>
            <Glyph of={iconOfPromise[key]} size={20} />
            <div>
              <strong>{title}</strong>
              {text}
            </div>
          </li>
        ))}
      </ul>
      {version === undefined ? null : <p className="start-version">{startWords.version(version)}</p>}
    </aside>
  );
}
