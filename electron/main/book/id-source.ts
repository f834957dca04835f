import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { Id } from "#core/base/ids";
import type { IdSource } from "./router/handler";

/** Fresh UUIDv7 ids and randomness of the operating system. */
export const systemIds: IdSource = {
  next: <Noun extends string>() => uuidv7() as Id<Noun>,
  randomHex: (bytes) => randomBytes(bytes).toString("hex"),
};
