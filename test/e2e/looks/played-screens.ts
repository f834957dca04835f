import type { LocalDate, Moment } from "#core/base/local-date";
import type { BookSummary } from "#core/safekeeping/book";
import { frameStrings } from "#core/strings/frame-strings";
import { personalDataWords } from "#core/strings/personal-data-words";
import { playAnswer } from "../support/play-answer";
import { fighter } from "./dossiers-screens";
import type { Desk, Screen } from "./screen";

/** A dossier nobody went on with became due, as it does two years later. */
async function letDossierBeDue({ app, call }: Desk): Promise<void> {
  const { rows } = await call("dossiers.list", {
    ...{ search: fighter, categoryId: null, standing: null, offset: 0, limit: 1 },
  });
  const dossier = rows[0];
  if (dossier === undefined) throw new Error("a dossier");
  const due = await call("personalData.due", {});
  const facts = { subject: "DOSSIER", id: dossier.id, name: fighter, facts: "HS-0001", kept: null } as const;
  const days = { lastOn: "2022-11-02" as LocalDate, dueOn: "2024-11-02" as LocalDate };
  await playAnswer(app, "personalData.due", {
    items: [{ ...facts, ...days }, ...due.items],
    rules: due.rules,
  });
}

const lastBackupAt = "2026-10-28T10:05:00.000Z" as Moment;

async function letLastCopyBe({ app, call }: Desk, proof: BookSummary["lastBackupProof"]): Promise<void> {
  const status = await call("app.status", {});
  if (status.book === null) throw new Error("a book");
  const book = { ...status.book, lastBackupAt, lastBackupProof: proof };
  await playAnswer(app, "app.status", { ...status, book });
}

/** States a test cannot wait for; last of all, for what is played stays. */
export const playedScreens: readonly Screen[] = [
  {
    picture: "safekeeping-personal-data-dossier",
    at: "/safekeeping",
    reach: async (desk) => {
      await letDossierBeDue(desk);
      await desk.tab(personalDataWords.tab).click();
      await desk.part("open-dossier").waitFor();
    },
    sees: fighter,
  },
  {
    picture: "frame-copy-not-proved",
    at: "/overview",
    reach: (desk) => letLastCopyBe(desk, null),
    sees: frameStrings.notProved,
  },
  {
    picture: "frame-copy-faulty",
    at: "/overview",
    reach: (desk) =>
      letLastCopyBe(desk, { provedAt: "2026-10-29T01:00:00.000Z" as Moment, finding: "FAULTY" }),
    sees: frameStrings.provedFaulty,
  },
];
