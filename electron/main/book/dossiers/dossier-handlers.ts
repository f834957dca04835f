import type { HandlersOf } from "../router/handler";
import { addPapers } from "./add-papers";
import { dossierBoard } from "./board";
import { markItem, missingPapers, tickPaper } from "./checklist-service";
import { dossierLife, judgeSteps } from "./life-queries";
import { listNominations, nominationDetails } from "./list-nominations";
import { binNomination, restoreNomination } from "./nomination-bin-service";
import { addNomination, editNomination } from "./nomination-service";
import { openPaper } from "./open-paper";
import { changePaperKind, removePapers, restorePapers } from "./paper-service";
import { takeStep } from "./step-service";
import { restoreSteps, takeBackSteps } from "./step-undo-service";
import {
  addSubmission,
  binSubmission,
  editSubmission,
  listSubmissions,
  restoreSubmission,
  submissionDetails,
} from "./submission-service";

export const dossierHandlers: HandlersOf<"dossiers"> = {
  "dossiers.list": listNominations,
  "dossiers.details": nominationDetails,
  "dossiers.addNomination": addNomination,
  "dossiers.editNomination": editNomination,
  "dossiers.binNomination": binNomination,
  "dossiers.restoreNomination": restoreNomination,
  "dossiers.addPapers": addPapers,
  "dossiers.removePapers": removePapers,
  "dossiers.restorePapers": restorePapers,
  "dossiers.changePaperKind": changePaperKind,
  "dossiers.openPaper": openPaper,
  "dossiers.board": dossierBoard,
  "dossiers.life": dossierLife,
  "dossiers.judgeStep": judgeSteps,
  "dossiers.takeStep": takeStep,
  "dossiers.takeBackSteps": takeBackSteps,
  "dossiers.restoreSteps": restoreSteps,
  "dossiers.tickPaper": tickPaper,
  "dossiers.markItem": markItem,
  "dossiers.missingPapers": missingPapers,
  "dossiers.submissions": listSubmissions,
  "dossiers.submission": submissionDetails,
  "dossiers.addSubmission": addSubmission,
  "dossiers.editSubmission": editSubmission,
  "dossiers.binSubmission": binSubmission,
  "dossiers.restoreSubmission": restoreSubmission,
};
