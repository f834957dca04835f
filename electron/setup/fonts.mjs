import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { out } from "./paths.mjs";

const machineFonts = "/usr/share/fonts/truetype";

/**
 * Where Liberation 1.07 stands beside 2.x, a fontconfig file that hides the older one, so that a document in
 * "Times New Roman" comes out in one font with all Vietnamese letters.
 * @returns {{ readonly FONTCONFIG_FILE?: string }}
 */
export function fontEnvironment() {
  const older = join(machineFonts, "liberation");
  if (!existsSync(older) || !existsSync(join(machineFonts, "liberation2"))) return {};
  const file = join(out, "setup", "fonts.conf");
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><glob>${older}/*</glob></rejectfont></selectfont>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
