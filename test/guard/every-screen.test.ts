import { describe, expect, it } from "vitest";
import { helpRoom, rooms } from "../../renderer/src/frame/rooms";
import { awardsScreens } from "../e2e/looks/awards-screens";
import { dossiersScreens } from "../e2e/looks/dossiers-screens";
import { houseScreens } from "../e2e/looks/house-screens";
import { personalDataScreens } from "../e2e/looks/personal-data-screens";
import { playedScreens } from "../e2e/looks/played-screens";
import { publicListScreens } from "../e2e/looks/public-list-screens";
import { meetingScreens } from "../e2e/looks/meeting-screens";
import { onePersonScreens, peopleScreens } from "../e2e/looks/people-screens";
import { pledgesScreens } from "../e2e/looks/pledges-screens";
import { registryScreens } from "../e2e/looks/registry-screens";
import { roundsScreens } from "../e2e/looks/rounds-screens";
import { startScreens } from "../e2e/looks/start-screens";
import { filesUnder } from "../support/source-files";

const screens = [
  ...registryScreens,
  ...pledgesScreens,
  ...dossiersScreens,
  ...awardsScreens,
  ...meetingScreens,
  ...roundsScreens,
  ...houseScreens,
  ...publicListScreens,
  ...personalDataScreens,
  ...playedScreens,
  ...startScreens,
  ...peopleScreens,
  ...onePersonScreens,
];

/** Frames the others stand in, or that stand for them while they are read: they are in every picture of those. */
const frames = ["ui/dialog", "ui/drawer", "frame/form-dialog", "frame/form-drawer", "frame/reading-drawer"];

describe("the pictures of every screen", () => {
  it("show every dialog and every drawer there is", () => {
    const shown = new Set(screens.flatMap(({ shows = [] }) => shows));
    const built = filesUnder("renderer/src", /-?(dialog|drawer)\.tsx$/).map((file) =>
      file.replace("renderer/src/", "").replace(".tsx", ""),
    );
    expect(built.filter((file) => !shown.has(file) && !frames.includes(file))).toEqual([]);
    const known = filesUnder("renderer/src", /\.tsx$/);
    expect([...shown].filter((file) => !known.includes(`renderer/src/${file}.tsx`))).toEqual([]);
  });

  it("come to every room of the rail, and to help", () => {
    const addresses = screens.flatMap(({ at }) => (at === undefined ? [] : [at]));
    const missed = [...rooms, helpRoom].filter(
      ({ path }) => !addresses.some((address) => address === path || address.startsWith(`${path}/`)),
    );
    expect(missed).toEqual([]);
  });

  it("have a name each", () => {
    const names = screens.map(({ picture }) => picture);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});
