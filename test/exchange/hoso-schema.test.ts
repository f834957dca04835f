import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dossierData, dossierText, readDossierText } from "#core/exchange/dossier-data";
import { scratchDossier } from "#core/exchange/scratch-dossier";

const place = fileURLToPath(new URL("../../resources/schemas/hoso.schema.json", import.meta.url));

describe("the published schema of hoso.json", () => {
  it("is the one the program reads with (write it anew: WRITE_SCHEMAS=yes)", () => {
    const generated = {
      $id: "hoso.schema.json",
      title: "Sổ Thi Đua: dữ liệu một hồ sơ đề nghị khen thưởng",
      ...z.toJSONSchema(dossierData),
    };
    if (process.env.WRITE_SCHEMAS === "yes") {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, `${JSON.stringify(generated, null, 2)}\n`);
    }
    expect(existsSync(place) ? JSON.parse(readFileSync(place, "utf8")) : "no schema").toEqual(generated);
  });
});

describe("hoso.json", () => {
  const data = scratchDossier({ name: "CUM-CUM1_2022_HS-0001_r01", papers: [] });

  it("has one spelling and reads back as it was", () => {
    expect(readDossierText(dossierText(data))).toEqual({ ok: true, value: data });
  });

  it.each([
    ["not JSON", "{", { fault: "NOT_JSON" }],
    ["another format", dossierText(data).replace("ho-so/1", "ho-so/2"), { fault: "FIELD", field: "format" }],
    [
      "a field too many",
      dossierText(data).replace('"book":', '"boss":1,"book":'),
      { fault: "FIELD", field: "" },
    ],
    [
      "a share instead of a count",
      dossierText(data).replace('"agree":8', '"agree":8.5'),
      { fault: "FIELD", field: "results.0.line.agree" },
    ],
    ["white space", `${dossierText(data)}\n`, { fault: "NOT_CANONICAL" }],
    [
      "a key told twice",
      dossierText(data).replace('"year":2022', '"year":2021,"year":2022'),
      { fault: "NOT_CANONICAL" },
    ],
  ])("is refused with %s", (_, text, error) => {
    expect(readDossierText(text)).toEqual({ ok: false, error });
  });
});
