import { describe } from "vitest";
import { startScreens } from "./looks/start-screens";
import { walk } from "./looks/walk";

describe("before a book is open", () => {
  walk({ begin: async () => {}, screens: startScreens });
});
