// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { QueryClientProvider } from "@tanstack/react-query";
import { screen, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import type { ClusterWord } from "#core/safekeeping/book";
import { errorSentence } from "#core/strings/error-sentences";
import { ownRule } from "#core/strings/own-rule";
import { handlers } from "#main/book/handlers";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { RegulationScreen } from "#renderer/registry/regulation-screen.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { yesNo } from "../conference/counted-round";
import { bridgeToBook } from "../support/bridge-to-book";
import { scratchBook } from "../support/scratch-book";
import { filesUnder, root } from "../support/source-files";
import { show } from "../ui/show";

const everyWord: readonly ClusterWord[] = ["CUM", "KHOI", "KHU_VUC"];

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** A book of a cluster that calls itself so, with a regulation that names no clause. */
async function bookOf(word: ClusterWord) {
  const book = scratchBook({ handlers });
  const { name, placeName, superior, revision } = await book.call("registry.frame", {});
  await book.call("registry.editFrame", { word, name, placeName, superior, expectedRevision: revision });
  await book.call("registry.adoptRegulation", {
    ...{ title: "Quy chế", inForceFrom: "2022-01-01" as LocalDate, rule: { ...yesNo, clause: "" } },
  });
  return book;
}

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe.each(everyWord)("a rule without a clause in a book of a %s", (word) => {
  const others = everyWord.filter((other) => other !== word).map((other) => ownRule[other]);

  it("is shown as that body's own", async () => {
    bridgeToBook(await bookOf(word));
    show(<RegulationScreen />, Around);
    const table = within(await screen.findByTestId("regulation"));
    expect((await table.findAllByText(ownRule[word])).length).toBeGreaterThan(10);
    for (const other of others) expect(table.queryByText(other)).toBeNull();
  });

  it("is named so by a refusal that stands on it", async () => {
    const book = await bookOf(word);
    const { yearId } = await book.call("registry.yearSettings", {});
    const addHead = async (name: string) => {
      const { id: unitId } = await book.call("registry.addUnit", {
        ...{ name, shortName: "", locality: "", categoryId: null, parentId: null, note: "" },
        ...{ memberFrom: "2022-01-01" as LocalDate, memberTo: null },
      });
      return book.answer("registry.addHead", {
        ...({ yearId, unitId, role: "HEAD", leader: "", from: null, to: null, basis: "" } as const),
      });
    };
    await addHead("Sở A");
    const answer = await addHead("Sở B");
    if (answer.ok) throw new Error("one head only");
    expect(errorSentence(answer.error).detail).toContain(`(${ownRule[word]})`);
  });
});

it("is worded in one place", () => {
  const worded = filesUnder("electron/core/strings", /\.ts$/).filter((file) =>
    /(cụm|khối|khu vực) tự quy định/i.test(readFileSync(join(root, file), "utf8")),
  );
  expect(worded.map((file) => file.split("/").at(-1))).toEqual(["own-rule.ts"]);
});
