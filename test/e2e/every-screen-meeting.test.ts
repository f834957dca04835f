import { describe } from "vitest";
import { furnishMeeting, meetingScreens } from "./looks/meeting-screens";
import { roundsScreens } from "./looks/rounds-screens";
import { walk } from "./looks/walk";
import { openSampleNamed } from "./support/secretary";

const fiveCities = "Khu vực thi đua các TP trực thuộc Trung ương";

describe("the day of a meeting, in the book of the five cities 2022", () => {
  walk({
    begin: async (desk) => {
      await openSampleNamed(desk, fiveCities, "2022");
      await furnishMeeting(desk);
    },
    screens: [...meetingScreens, ...roundsScreens],
  });
});
