import { currentPlatform } from "../../platform/current-platform";
import type { Platform } from "../../platform/platform";
import type { HandlersOf } from "../router/handler";
import { listPackages, previewHandler, showPackage, verifyAnyPackage } from "./package-queries";
import { recheckPackageHandler } from "./recheck-package-service";
import { writePackageHandler } from "./write-package-service";

/** The first floor of the exchange room, on the platform given. */
export function exchangeHandlersOn(platform: Platform): HandlersOf<"exchange"> {
  return {
    "exchange.packages": listPackages,
    "exchange.package": showPackage,
    "exchange.preview": previewHandler(platform),
    "exchange.writePackage": writePackageHandler(platform),
    "exchange.verifyPackage": verifyAnyPackage,
    "exchange.recheckPackage": recheckPackageHandler(platform),
  };
}

export const exchangeHandlers: HandlersOf<"exchange"> = exchangeHandlersOn(currentPlatform());
