import type { z } from "zod";
import { awardHistoryProcedures } from "./awards/history/procedures";
import { awardProcedures } from "./awards/procedures";
import { registrationProcedures } from "./awards/registrations/procedures";
import { awardViewProcedures } from "./awards/views/procedures";
import type { StepId } from "./base/ids";
import type { Moment } from "./base/local-date";
import type { Command, Procedure, Tag } from "./base/procedure";
import { doubleCountProcedures } from "./conference/double-count-procedures";
import { lateAnswerProcedures } from "./conference/late-answer";
import { meetingDayProcedures } from "./conference/meeting-day-procedures";
import { conferenceProcedures } from "./conference/procedures";
import { reopeningProcedures } from "./conference/reopening-procedures";
import { roundProcedures } from "./conference/round-procedures";
import { ballotPrintProcedures } from "./documents/ballot-procedures";
import { publicListProcedures } from "./documents/public-list-procedures";
import { documentProcedures } from "./documents/procedures";
import { lifeProcedures } from "./dossiers/life/procedures";
import { photoProcedures } from "./dossiers/photos/procedures";
import { dossierProcedures } from "./dossiers/procedures";
import { submissionProcedures } from "./dossiers/submission";
import type { AppError } from "./errors";
import { exchangeProcedures } from "./exchange/procedures";
import { pledgeProcedures } from "./pledges/procedures";
import { overviewProcedures } from "./overview/procedures";
import { clusterPaperProcedures } from "./registry/cluster-paper-procedures";
import { clusterProcedures } from "./registry/cluster-procedures";
import { contactProcedures } from "./registry/contact-procedures";
import { mergersProcedures } from "./registry/mergers-procedures";
import { personProcedures } from "./registry/person-procedures";
import { registryProcedures } from "./registry/procedures";
import { regulationProcedures } from "./registry/regulation-procedures";
import { unitChangeProcedures } from "./registry/unit-change-procedures";
import { appProcedures } from "./safekeeping/app-procedures";
import { auditProcedures } from "./safekeeping/audit/procedures";
import { binProcedures } from "./safekeeping/bin/procedures";
import { personalDataProcedures } from "./safekeeping/personal-data/procedures";
import { copyProcedures } from "./safekeeping/copies/procedures";
import { safekeepingProcedures } from "./safekeeping/procedures";
import { restoreProcedures } from "./safekeeping/restore/procedures";
import { licenceProcedures } from "./safekeeping/licences";
import { startupProcedures } from "./safekeeping/startup/procedures";
import { userProcedures } from "./safekeeping/users/procedures";
import { stepProcedures } from "./safekeeping/steps/procedures";

/** Every call that may cross from the screen to the book: the one table. */
export const contract = {
  ...appProcedures,
  ...startupProcedures,
  ...licenceProcedures,
  ...safekeepingProcedures,
  ...auditProcedures,
  ...copyProcedures,
  ...restoreProcedures,
  ...userProcedures,
  ...stepProcedures,
  ...binProcedures,
  ...personalDataProcedures,
  ...registryProcedures,
  ...clusterProcedures,
  ...clusterPaperProcedures,
  ...regulationProcedures,
  ...unitChangeProcedures,
  ...mergersProcedures,
  ...contactProcedures,
  ...personProcedures,
  ...pledgeProcedures,
  ...awardProcedures,
  ...registrationProcedures,
  ...awardHistoryProcedures,
  ...awardViewProcedures,
  ...dossierProcedures,
  ...lifeProcedures,
  ...submissionProcedures,
  ...photoProcedures,
  ...conferenceProcedures,
  ...meetingDayProcedures,
  ...roundProcedures,
  ...reopeningProcedures,
  ...doubleCountProcedures,
  ...lateAnswerProcedures,
  ...documentProcedures,
  ...ballotPrintProcedures,
  ...publicListProcedures,
  ...exchangeProcedures,
  ...overviewProcedures,
} as const satisfies Readonly<Record<string, Procedure>>;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type InputOf<Name extends ProcedureName> = z.output<Contract[Name]["input"]>;
export type OutputOf<Name extends ProcedureName> = z.output<Contract[Name]["output"]>;
/** Refusals the procedure declared; an undeclared one does not compile in its handler. */
export type ErrorOf<Name extends ProcedureName> = Extract<
  AppError,
  { code: Contract[Name]["errors"][number] }
>;

export type CommandName = {
  [Name in ProcedureName]: Contract[Name] extends Command ? Name : never;
}[ProcedureName];
export type QueryName = Exclude<ProcedureName, CommandName>;
export type ServedBy<Server extends Procedure["servedBy"]> = {
  [Name in ProcedureName]: Contract[Name] extends { servedBy: Server } ? Name : never;
}[ProcedureName];

/** What a command that can be taken back leaves behind. */
export interface UndoOffer {
  readonly stepId: StepId;
  /** The step in the user's words: `Thêm đơn vị Sở Tư pháp TP Huế`. */
  readonly label: string;
}

/** The answer to every call; nothing is thrown across. */
export type Answer<Name extends ProcedureName = ProcedureName> =
  | {
      readonly ok: true;
      readonly value: OutputOf<Name>;
      readonly savedAt?: Moment;
      readonly undo?: UndoOffer;
    }
  | { readonly ok: false; readonly error: AppError };

/** Everything the main process says by itself, on the one event channel. */
export type AppEvent =
  | { readonly kind: "data.changed"; readonly tags: readonly Tag[]; readonly savedAt: Moment }
  | { readonly kind: "status.changed" }
  | {
      readonly kind: "task.progress";
      readonly taskId: string;
      readonly stage: string;
      readonly file: string;
      readonly doneBytes: number;
      readonly totalBytes: number;
    };
