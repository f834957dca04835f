import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "#core/base/vietnamese-text";
import { publicList } from "#core/documents/papers/public-list";
import { publicField } from "#core/safekeeping/personal-data/publicity";
import {
  type PublicEntry,
  type PublicList,
  redactList,
  shortenedName,
  withoutLongNumbers,
} from "#core/safekeeping/personal-data/redaction";

const everyField = new Set(publicField.options);
const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ"];
const middle = ["Văn", "Thị", "Đức", "Hồng", "Quốc"];
const given = ["An", "Bình", "Chương", "Dũng", "Lâm", "Khánh", "Ý"];
const names = family.flatMap((first) =>
  middle.flatMap((second) => given.map((third) => `${first} ${second} ${third}`)),
);

const digits = fc.constantFrom("0912 345 678", "079175001234", "01/02/1975", "1975-02-01", "0236.3822.123");
/** A typed post: what belongs there, and what somebody typed beside it. */
const post = fc
  .tuple(
    fc.constantFrom("Giám đốc", "Chấp hành viên", "Kế toán"),
    fc.option(digits),
    fc.option(fc.constantFrom(...names)),
  )
  .map(([what, number, name]) =>
    [what, number === null ? "" : `sinh ${number}`, name === null ? "" : `thay ${name}`]
      .filter((part) => part !== "")
      .join("; "),
  );

const entries: fc.Arbitrary<readonly PublicEntry[]> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 12 })
  .chain((people) =>
    fc.tuple(
      ...people.map((name) =>
        fc.record({
          kind: fc.constant("PERSON" as const),
          name: fc.constant(name),
          post,
          unit: fc.constantFrom("Sở Tư pháp", "Chi cục THADS quận 1", `Quỹ ${name}`),
          member: fc.constantFrom("Sở Tư pháp", "Cục THADS"),
          award: fc.constantFrom("Chiến sĩ thi đua cơ sở", "Huân chương Lao động hạng Ba"),
          shownAs: fc.constantFrom("FULL" as const, "SHORTENED" as const, "LEFT_OUT" as const),
        }),
      ),
    ),
  );

/** Everything the paper prints of a list, as one text. */
function printed(list: PublicList): string {
  const { fill } = publicList;
  return JSON.stringify(fill({ clusterName: "Cụm", year: 2022, list, opinions: { to: "", until: null } }));
}

describe("what the public reads", () => {
  it("names nobody who is not named in full, in any line, with or without marks", () => {
    fc.assert(
      fc.property(entries, (given) => {
        const text = foldText(printed(redactList(given, everyField)));
        for (const { name, shownAs } of given)
          if (shownAs !== "FULL") expect(text).not.toContain(foldText(name));
      }),
    );
  });

  it("holds no birth day, telephone or identity number somebody typed into a post", () => {
    fc.assert(
      fc.property(entries, (given) => {
        const { lines } = redactList(given, everyField);
        expect(JSON.stringify(lines)).not.toMatch(/\d(?:[\s./-]*\d){5,}/);
      }),
    );
  });

  it("counts every entry once: named in full, by letters, or left out, and says how many", () => {
    fc.assert(
      fc.property(entries, (given) => {
        const list = redactList(given, everyField);
        const full = given.filter(({ shownAs }) => shownAs === "FULL");
        expect(list.lines.length + list.leftOut).toBe(given.length);
        expect(list.lines.length - list.shortened).toBe(full.length);
        expect(list.lines.map(({ number }) => Number(number))).toEqual(
          list.lines.map((_, place) => place + 1),
        );
        for (const { name } of full) expect(list.lines.map((line) => line.name)).toContain(name);
      }),
    );
  });

  it("prints a field only where the data says it is published", () => {
    fc.assert(
      fc.property(entries, fc.subarray([...publicField.options]), (given, fields) => {
        const { lines } = redactList(given, new Set(fields));
        for (const line of lines) {
          if (!fields.includes("NAME")) expect(line.name).toBe("");
          if (!fields.includes("AWARD")) expect(line.award).toBe("");
          if (!fields.includes("POST")) expect(line.under).not.toMatch(/Giám đốc|Chấp hành viên|Kế toán/);
          if (!fields.includes("UNIT")) expect(line.under).not.toMatch(/Chi cục|Quỹ/);
        }
      }),
    );
  });
});

it.each([
  ["Nguyễn Văn An", "N. V. A."],
  ["  đỗ thị  Ảnh ", "Đ. T. Ả."],
  ["Y Kđăm", "Y. K."],
])("shortens %j to %j", (name, short) => expect(shortenedName(name)).toBe(short));

it.each([
  ["Phó Giám đốc nhiệm kỳ 2021-2026", "Phó Giám đốc nhiệm kỳ 2021-2026"],
  ["Chi cục trưởng, ĐT 0912.345.678", "Chi cục trưởng, ĐT …"],
  ["Đội trưởng Đội 1, Phòng 302", "Đội trưởng Đội 1, Phòng 302"],
  ["Kế toán (1975)", "Kế toán (1975)"],
])("%j is published as %j", (text, published) => expect(withoutLongNumbers(text)).toBe(published));

it("does not shorten a unit: it is named or left out", () => {
  const unit = {
    kind: "UNIT",
    name: "Sở Tư pháp",
    post: "",
    unit: "",
    member: "Sở Tư pháp",
    award: "Cờ",
  } as const;
  const list = redactList([{ ...unit, shownAs: "SHORTENED" }], everyField);
  expect(list).toEqual({ lines: [], shortened: 0, leftOut: 1 });
});

it("drops the post of a person shown by letters: of a head there is only one", () => {
  const head = {
    kind: "PERSON",
    name: "Lê Văn An",
    post: "Chi cục trưởng",
    unit: "Chi cục THADS quận 1",
  } as const;
  const { lines } = redactList(
    [{ ...head, member: "Cục THADS", award: "CSTĐCS", shownAs: "SHORTENED" }],
    everyField,
  );
  expect(lines).toEqual([
    { number: "1", name: "L. V. A.", under: "Chi cục THADS quận 1, Cục THADS", award: "CSTĐCS" },
  ]);
});
