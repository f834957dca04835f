import { describe, expect, it } from "vitest";
import { dossierText } from "#core/exchange/dossier-data";
import { type ObservedPackage, judgePackage } from "#core/exchange/judge-package";
import { scratchDossier } from "#core/exchange/scratch-dossier";

/** Manifests as somebody writes them who wants the check to fall over. */
function hostile(lines: number, line: (place: number) => string): ObservedPackage {
  const text = Array.from({ length: lines }, (_, place) => line(place)).join("\n");
  return {
    name: "CUM-X_2022_HS-0001_r01",
    files: [],
    links: [],
    systemFolders: [],
    texts: new Map([
      ["bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
      ["manifest-sha256.txt", text],
    ]),
  };
}

describe("a package made to overwhelm the check", () => {
  it("of very many files that are not there is judged, and not every one is told", () => {
    const observed = hostile(200_000, (place) => `${"0".repeat(64)}  data/${place}`);
    const told = dossierText(scratchDossier({ name: observed.name, papers: [] }));
    const { validBagIt, contents, faults } = judgePackage({
      ...observed,
      texts: new Map([...observed.texts, ["hoso.json", told]]),
    });
    expect([validBagIt, contents?.number, faults.length]).toEqual(["NO", "HS-0001", 300]);
  });

  it("of very many broken lines names the first of them", () => {
    const { faults } = judgePackage(hostile(50_000, () => "?"));
    const told = faults.find(({ code }) => code === "MANIFEST_LINE");
    expect(told?.detail).toMatch(/^1, 2, 3, .*, 20, …$/);
  });
});
