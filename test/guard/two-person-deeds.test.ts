import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Command, type Procedure } from "#core/base/procedure";
import { contract } from "#core/contract";
import { filesUnder, root } from "../support/source-files";

const taken = Object.entries<Procedure>(contract).flatMap(([name, procedure]) =>
  (procedure as Command).persons === "TWO" ? [name] : [],
);
const screens = filesUnder("renderer/src", /\.tsx?$/).map((file) => readFileSync(`${root}${file}`, "utf8"));

it.each(taken)("the second person of %s is told what is agreed to, wherever it is begun", (name) => {
  const begun = screens
    .flatMap((text) => text.split("useProcedureCommand(").slice(1))
    .map((call) => call.trimStart())
    .filter((call) => call.startsWith(`"${name}"`));
  expect(begun.length).toBeGreaterThan(0);
  expect(begun.filter((call) => !/^"[\w.]+", \{[^;]*?\bdeed: /.test(call))).toEqual([]);
});
