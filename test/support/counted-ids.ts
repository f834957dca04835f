import { createHash } from "node:crypto";
import type { Id } from "#core/base/ids";
import type { IdSource } from "#main/book/router/handler";

/** Ids and salts that are the same in every run: well-formed UUIDv7 that count upwards. */
export function countedIds(): IdSource {
  let ids = 0;
  let draws = 0;
  return {
    next: <Noun extends string>() => {
      ids += 1;
      return `01920000-0000-7000-8000-${ids.toString(16).padStart(12, "0")}` as Id<Noun>;
    },
    randomHex: (bytes) => {
      draws += 1;
      let hex = "";
      while (hex.length < bytes * 2) {
        hex += createHash("sha256").update(`${draws} ${hex}`).digest("hex");
      }
      return hex.slice(0, bytes * 2);
    },
  };
}
