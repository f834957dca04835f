import type { z } from "zod";
import { type LocalDate, partsOf } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import {
  type DocumentKind,
  type DocumentSubject,
  type PaperNeed,
  documentKinds,
} from "#core/documents/document-kind";
import { type FrameFacts, frameTags, frameView, plainTags, plainView } from "#core/documents/paper-frame";
import { type PaperSpec, tagsOf } from "#core/documents/paper-spec";
import { type AppError, appError } from "#core/errors";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { readCluster } from "../registry/cluster-store";
import type { BookContext } from "../router/handler";
import { type TypedNumber, letterheadOf } from "./letterhead";
import { yearOfPaper } from "./year-of-paper";

/** Why a paper cannot be made now. */
export type MakeRefusal = Extract<
  AppError,
  {
    code:
      | "NOT_FOUND"
      | "LETTERHEAD_MISSING"
      | "LETTERHEAD_WITHOUT_BODY"
      | "DOCUMENT_NEEDS"
      | "MINUTES_NEED_SEAL"
      | "ROUND_REPLACED"
      | "IDENTITIES_RED";
  }
>;

/** A paper ready to be written: what goes into which template, and what it is called. */
export interface PaperDraft {
  readonly data: unknown;
  readonly allowedTags: readonly string[];
  /** `Giấy mời – Hội nghị tổng kết năm 2022` */
  readonly title: string;
  /** Without its ending: `Giấy mời - 02-11-2022`. */
  readonly fileStem: string;
  /** Short code of the seal the figures come from; empty where none does. */
  readonly code: string;
}

/** Gathers the facts of a paper and words them; reads only, and says clearly what is missing. */
export type Maker<Kind extends DocumentKind = DocumentKind> = (
  context: BookContext,
  subject: SubjectFor<Kind>,
  typed: TypedNumber,
) => MaybePromise<Result<PaperDraft, MakeRefusal>>;

type MaybePromise<Value> = Value | Promise<Value>;

/** What papers of a kind are about. */
export type SubjectFor<Kind extends DocumentKind> = Extract<
  DocumentSubject,
  { of: (typeof documentKinds)[Kind]["subject"] }
>;

/** What a room tells of its subject: the facts of the paper, the words for lists and for the file. */
export interface Gathered<Facts> {
  readonly facts: Facts;
  /** `Hội nghị tổng kết năm 2022`, after the name of the kind. */
  readonly about: string;
  /** `02-11-2022`, after the name of the kind in the file's name. */
  readonly fileMark: string;
  /** The day the paper is drawn up on the spot; its year stands where the clerk's day is blank. */
  readonly drawnUpOn?: LocalDate;
}

/**
 * The usual maker: the letterhead of the year, the facts `gather` reads, the words `spec` makes of them. Units
 * stand under their names of the meeting's day, or of the paper's.
 */
export function letterheadMaker<Kind extends DocumentKind, Facts, View extends z.ZodObject>(
  kind: Kind,
  spec: PaperSpec<Facts, View>,
  gather: (
    context: BookContext,
    subject: SubjectFor<Kind>,
    typed: TypedNumber,
    frame: FrameFacts,
  ) => MaybePromise<Result<Gathered<Facts>, MakeRefusal>>,
): Maker<Kind> {
  const allowedTags = tagsOf(frameTags.extend(spec.view.shape));
  return async (context, subject, typed) => {
    const frame = letterheadOf(
      context,
      { symbol: documentKinds[kind].symbol, year: yearOfPaper(context.database, subject) },
      typed,
    );
    if (!frame.ok) return frame;
    const gathered = await gather(context, subject, typed, frame.value);
    if (!gathered.ok) return gathered;
    const { drawnUpOn, facts } = gathered.value;
    const year = drawnUpOn === undefined ? frame.value.year : partsOf(drawnUpOn).year;
    const data = { ...frameView({ ...frame.value, year }), ...spec.fill(facts) };
    return ok(draftOf(kind, gathered.value, data, allowedTags));
  };
}

/** A maker of papers that stand on no letterhead: forms others fill in, ballots, plates for the table. */
export function plainMaker<Kind extends DocumentKind, Facts, View extends z.ZodObject>(
  kind: Kind,
  spec: PaperSpec<Facts, View>,
  gather: (context: BookContext, subject: SubjectFor<Kind>) => Result<Gathered<Facts>, MakeRefusal>,
): Maker<Kind> {
  const allowedTags = tagsOf(plainTags.extend(spec.view.shape));
  return (context, subject) => {
    const gathered = gather(context, subject);
    if (!gathered.ok) return gathered;
    const frame = plainView(context.bookKind, readCluster(context.database).name);
    return ok(draftOf(kind, gathered.value, { ...frame, ...spec.fill(gathered.value.facts) }, allowedTags));
  };
}

/** The refusal of a kind that cannot do without something. */
export function needs(
  kind: DocumentKind,
  need: PaperNeed,
): { readonly ok: false; readonly error: MakeRefusal } {
  return refuse(appError("DOCUMENT_NEEDS", { kind, need }));
}

function draftOf(
  kind: DocumentKind,
  { about, fileMark }: Pick<Gathered<unknown>, "about" | "fileMark">,
  data: unknown,
  allowedTags: readonly string[],
): PaperDraft {
  const { name } = documentKindWords[kind];
  return {
    data,
    allowedTags,
    title: about === "" ? name : words.titleAbout(name, about),
    fileStem: fileMark === "" ? name : words.fileStem(name, fileMark),
    code: "",
  };
}
