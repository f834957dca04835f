/** What the program runs as. */
interface Running {
  readonly system: NodeJS.Platform;
  /** Chromium refuses its sandbox to root only, and then root may leave it out. */
  readonly asRoot: boolean;
}

const own = ["data", "book"];
/** Only how things are drawn: for a PC whose graphics driver fails. */
const drawing = ["disable-gpu", "force-device-scale-factor"];

/**
 * The first switch of a command line that is neither the program's own nor harmless, or null. Chromium and Node know
 * hundreds (`--no-sandbox`, `--remote-debugging-port`, `--renderer-cmd-prefix`) by which a shortcut somebody changed
 * would open the book to others; so what is known is allowed and all else is not.
 * @param words of the command line, after the program
 */
export function foreignSwitch(words: readonly string[], { system, asRoot }: Running): string | null {
  const begin = system === "win32" ? /^(?:--?|\/)/ : /^--?/;
  const known = new Set([...own, ...drawing, ...(asRoot ? ["no-sandbox"] : [])]);
  const foreign = words.find(
    (word) => begin.test(word) && !known.has(word.replace(begin, "").split("=")[0] ?? ""),
  );
  return foreign ?? null;
}
