import type { Database } from "better-sqlite3";
import type { PledgeId } from "#core/base/ids";
import { readExceptions, readTargetsOf } from "../targets/target-store";
import { readContents } from "./content-store";
import { type PledgeRecord, readPledge } from "./pledge-store";
import { readSignatures } from "./signature-store";

/** A live pledge; undefined where there is none, or where it lies in the bin. */
export function livePledge(database: Database, id: PledgeId): PledgeRecord | undefined {
  const pledge = readPledge(database, id);
  return pledge === undefined || pledge.binnedAt !== null ? undefined : pledge;
}

/** A pledge whole: its words, contents, targets with what they say of single units, and signatures. */
export function readWholePledge(database: Database, id: PledgeId) {
  const pledge = readPledge(database, id);
  if (pledge === undefined) return null;
  return {
    pledge,
    contents: readContents(database, id),
    targets: readTargetsOf(database, id),
    exceptions: readExceptions(database, id),
    signatures: [...readSignatures(database, id).values()],
  };
}
