import { describe } from "vitest";
import { onePersonScreens, peopleScreens } from "./looks/people-screens";
import { walk } from "./looks/walk";
import { openSampleNamed } from "./support/secretary";

describe("people of a book", () => {
  walk({ begin: async () => {}, screens: peopleScreens });
});

describe("a book of one person", () => {
  walk({
    begin: (desk) => openSampleNamed(desk, "Đồng bằng Bắc bộ", "2016"),
    screens: onePersonScreens,
  });
});
