import { describe } from "vitest";
import { furnishPledges, pledgesScreens } from "./looks/pledges-screens";
import { furnishRegistry, registryScreens } from "./looks/registry-screens";
import { walk } from "./looks/walk";
import { openSampleNamed } from "./support/secretary";

describe("units, plan and pledges, in the book of Đồng bằng Bắc bộ 2016", () => {
  walk({
    begin: async (desk) => {
      await openSampleNamed(desk, "Đồng bằng Bắc bộ", "2016");
      await furnishRegistry(desk);
      await furnishPledges(desk);
    },
    screens: [...registryScreens, ...pledgesScreens],
  });
});
