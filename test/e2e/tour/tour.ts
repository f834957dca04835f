import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { root } from "../../support/source-files";
import { playThread } from "./play";
import { illustrativeVotes } from "./votes";

const played = await playThread(join(root, "out", "tour"), illustrativeVotes);
const pictures = await readdir(join(played.folder, "anh"));
const shown = (path: string) => relative(root, path);

process.stdout.write(
  [
    "",
    `The tour made, in ${shown(played.folder)}/:`,
    `  ${pictures.length} pictures        ${shown(join(played.folder, "anh"))}/`,
    `  the minutes        ${shown(played.minutes)}   (code ${played.code} under each table)`,
    `  the package        ${shown(played.packageFolder)}/`,
    "Check them yourself:",
    `  (cd "${shown(played.packageFolder)}" && sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt)`,
    `  soffice --headless --convert-to pdf --outdir out/tour "${shown(played.minutes)}"`,
    "The votes are invented for illustration; units and dates come from the published article.",
    "",
  ].join("\n"),
);
