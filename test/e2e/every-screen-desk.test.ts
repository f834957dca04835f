import { describe } from "vitest";
import { awardsScreens } from "./looks/awards-screens";
import { dossiersScreens, furnishDossiers } from "./looks/dossiers-screens";
import { furnishHouse, houseScreens } from "./looks/house-screens";
import { personalDataScreens } from "./looks/personal-data-screens";
import { playedScreens } from "./looks/played-screens";
import { publicListScreens } from "./looks/public-list-screens";
import { walk } from "./looks/walk";
import { openSampleNamed } from "./support/secretary";

const fiveCities = "Khu vực thi đua các TP trực thuộc Trung ương";

describe("dossiers, awards and the rooms around them, in the book of the five cities 2022", () => {
  walk({
    begin: async (desk) => {
      await openSampleNamed(desk, fiveCities, "2022");
      await furnishDossiers(desk);
      await furnishHouse(desk);
    },
    screens: [
      ...dossiersScreens,
      ...awardsScreens,
      ...houseScreens,
      ...publicListScreens,
      ...personalDataScreens,
      ...playedScreens,
    ],
  });
});
