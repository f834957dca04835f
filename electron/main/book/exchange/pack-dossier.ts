import type { Digest, NominationId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { type DossierData, dossierFormat, dossierText } from "#core/exchange/dossier-data";
import { packageName, payloadPaths } from "#core/exchange/package-names";
import type { PaperKind } from "#core/dossiers/paper-kind";
import { bagDescription, exchangeSteps as words } from "#core/strings/exchange-words";
import type { PackageOrder } from "../../workshop/workshop";
import { paperPath } from "../book-folder";
import { localDayOf } from "../clock";
import { type DocumentRecord, officialOf, readMinutes, readVersionsOf } from "../documents/document-store";
import type { DossierState } from "#core/dossiers/life/state";
import { nominationRowOf } from "../dossiers/nomination-rows";
import { type NominationRecord, readNomination } from "../dossiers/nomination-store";
import { readPapersOf } from "../dossiers/paper-store";
import { readCluster } from "../registry/cluster-store";
import { readYears } from "../registry/year-store";
import type { BookContext } from "../router/handler";
import { readLastPackageOf } from "./package-store";
import { readSealedResult, readSealedRoundsOf } from "./sealed-results";

type PackageWarning = "NO_PAPER" | "NO_MINUTES" | "NOT_SEALED" | "SAMPLE";

/** A dossier ready to leave the house: what the package holds and says. */
export interface PackedDossier {
  readonly number: string;
  readonly revision: number;
  readonly warnings: readonly PackageWarning[];
  readonly order: Pick<PackageOrder, "name" | "payload" | "hosoJson" | "bagInfo">;
}

interface Paper {
  readonly kind: PaperKind;
  readonly fileName: string;
  readonly bytes: number;
  readonly digest: Digest;
}

/**
 * Gathers a nomination's papers, the tờ trình it goes forward with, the minutes of each sealed round it was in (signed
 * before not signed, then the newest), and its data.
 */
export function packDossier(
  context: BookContext,
  id: NominationId,
): Result<PackedDossier, Extract<AppError, { code: "NOT_FOUND" }>> {
  const { database } = context;
  const nomination = readNomination(database, id);
  if (nomination === undefined || nomination.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  const row = nominationRowOf(context, nomination);
  const cluster = readCluster(database);
  const previous = readLastPackageOf(database, id);
  const revision = (previous?.revision ?? 0) + 1;
  const name = packageName({ clusterCode: cluster.code, year: row.year, number: row.number, revision });
  const rounds = readSealedRoundsOf(database, id);
  const minutes = rounds.flatMap((roundId) =>
    listOf(officialOf([...readMinutes(database, roundId)].reverse())),
  );
  const own = readPapersOf(database, id);
  const papers = namedPapers([
    ...own,
    ...lettersOf(context, nomination, own),
    ...minutes.map((document) => ({ ...document, kind: "BALLOT_MINUTES" as const })),
  ]);
  const data: DossierData = {
    format: dossierFormat,
    program: { name: words.programName, version: context.programVersion },
    package: {
      name,
      revision,
      previousDigest: previous?.digest ?? null,
      writtenAt: context.clock.now(),
    },
    book: { id: context.bookId, kind: context.bookKind },
    cluster: {
      id: cluster.id,
      word: cluster.word,
      name: cluster.name,
      code: cluster.code,
      year: cluster.year,
    },
    nomination: {
      id,
      number: row.number,
      year: row.year,
      categoryName: row.categoryName,
      awardCode: row.awardCode,
      awardName: row.awardName,
      rulesetSha256: nomination.rulesetDigest,
    },
    nominee: {
      kind: row.nomineeKind,
      name: row.nomineeName,
      under: row.nomineeUnder,
      unitId: nomination.nomineeUnitId,
    },
    member: { id: nomination.memberId, name: row.memberName },
    papers: papers.map(({ path, kind, fileName, bytes, digest }) => ({
      path,
      fileName: fileName.normalize("NFC"),
      kind,
      bytes,
      sha256: digest,
    })),
    results: rounds.map((roundId) => readSealedResult(database, roundId, id)),
  };
  return ok({
    number: row.number,
    revision,
    warnings: [
      ...(own.length === 0 ? (["NO_PAPER"] as const) : []),
      ...(rounds.length === 0 ? (["NOT_SEALED"] as const) : []),
      ...(minutes.length < rounds.length ? (["NO_MINUTES"] as const) : []),
      ...(context.bookKind === "SAMPLE" ? (["SAMPLE"] as const) : []),
    ],
    order: {
      name,
      payload: papers.map(({ path, bytes, digest }) => ({
        from: paperPath(context.folder, digest),
        path,
        bytes,
        digest,
      })),
      hosoJson: dossierText(data),
      bagInfo: bagInfoOf(data),
    },
  });
}

const listOf = (document: DocumentRecord | undefined) => (document === undefined ? [] : [document]);

/** From here on a dossier stands in a tờ trình. */
const submitted: readonly DossierState[] = [
  "IN_SUBMISSION",
  "SENT",
  "RECEIPTED",
  "SUPPLEMENT_ASKED",
  "SUPPLEMENT_SENT",
  "DECIDED",
  "HANDED_OVER",
  "NOT_APPROVED",
  "REVOKED",
];

/** The tờ trình for its award and the list that goes with it, unless its own papers hold a tờ trình already. */
function lettersOf(
  { database }: BookContext,
  { clusterId, year, awardCode, state }: NominationRecord,
  own: readonly Paper[],
): readonly Paper[] {
  const yearId = readYears(database, clusterId).find((one) => one.year === year)?.id;
  if (yearId === undefined || !submitted.includes(state)) return [];
  if (own.some(({ kind }) => kind === "SUBMISSION_LETTER")) return [];
  const subject = { of: "AWARD", id: awardCode } as const;
  return (["SUBMISSION_LETTER", "NOMINEE_LIST"] as const).flatMap((kind) =>
    listOf(officialOf(readVersionsOf(database, { yearId, kind, subject }))).map((document) => ({
      ...document,
      kind: "SUBMISSION_LETTER" as const,
    })),
  );
}

/** Papers with their place in the package, in the order they are copied and read back: by path. */
function namedPapers(papers: readonly Paper[]): readonly (Paper & { readonly path: string })[] {
  const paths = payloadPaths(papers);
  return papers
    .map((paper, place) => ({ ...paper, path: paths[place] ?? "" }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

function bagInfoOf(data: DossierData): PackageOrder["bagInfo"] {
  const { name, revision, previousDigest, writtenAt } = data.package;
  return [
    ["Source-Organization", data.cluster.name],
    ["External-Description", bagDescription(data)],
    ["External-Identifier", name],
    ["Bag-Group-Identifier", `CUM-${data.cluster.code}_${data.cluster.year}`],
    ["Bagging-Date", localDayOf(writtenAt)],
    ["Bag-Software-Agent", `${data.program.name} ${data.program.version}`],
    ["Book-Kind", data.book.kind],
    ["Package-Revision", String(revision)],
    ...(previousDigest === null ? [] : [["Previous-Tagmanifest-SHA256", previousDigest] as const]),
  ];
}
