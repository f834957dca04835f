import { afterEach, expect, test } from "vitest";
import type { Moment } from "#core/base/local-date";
import { localDayOf } from "#main/book/clock";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

test.each([
  ["Asia/Ho_Chi_Minh", "2022-11-02"],
  ["America/Anchorage", "2022-11-01"],
])("a moment early in the morning is dated as the wall of %s has it", (here, day) => {
  process.env["TZ"] = here;
  expect(localDayOf("2022-11-01T18:30:00.000Z" as Moment)).toBe(day);
});
