const numbered = /^\s*\d{1,2}\s*[.)/-]\s*(?=\S)/;

/**
 * Contents in a text pasted from a draft: where at least two lines begin with a number ("1.", "2)"), each number
 * begins a content and its own number is dropped, since the place gives it; else the whole text is one content.
 */
export function splitContents(pasted: string): readonly string[] {
  const lines = pasted.replace(/\r\n?/g, "\n").split("\n");
  if (lines.filter((line) => numbered.test(line)).length < 2) {
    const whole = pasted.trim();
    return whole === "" ? [] : [whole];
  }
  const contents: string[] = [];
  for (const line of lines) {
    if (numbered.test(line)) contents.push(line.replace(numbered, "").trim());
    else if (contents.length > 0) contents[contents.length - 1] += `\n${line.trim()}`;
    else if (line.trim() !== "") contents.push(line.trim());
  }
  return contents.map((content) => content.trim()).filter((content) => content !== "");
}
