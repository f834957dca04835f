import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { licencesHandler } from "#main/shell/licences";

const file = join(mkdtempSync(join(tmpdir(), "std-licences-")), "licences.json");
const read = () => licencesHandler(file)({}, []);

it("reads the list that goes along", async () => {
  const licences = [{ name: "a", version: "1.0.0", licence: "MIT", text: "MIT License …" }];
  writeFileSync(file, JSON.stringify(licences));
  expect(await read()).toEqual({ ok: true, value: { licences } });
});

it.each([
  ["cut off", '[{ "name": "a"'],
  ["of another shape", '[{ "name": "a" }]'],
])("says of a list that is %s that it cannot be read", async (_what, text) => {
  writeFileSync(file, text);
  expect(await read()).toMatchObject({
    ok: false,
    error: { code: "LICENCES_NOT_READ", facts: { file, reason: "" } },
  });
});

it("says which list is not there", async () => {
  const gone = `${file}.gone`;
  expect(await licencesHandler(gone)({}, [])).toMatchObject({
    error: { code: "LICENCES_NOT_READ", facts: { file: gone, reason: "ENOENT" } },
  });
});
