import type { HandlersOf } from "../router/handler";
import { addPapers } from "./add-papers";
import { listNominations, nominationDetails } from "./list-nominations";
import { binNomination, restoreNomination } from "./nomination-bin-service";
import { addNomination, editNomination } from "./nomination-service";
import { openPaper } from "./open-paper";
import { changePaperKind, removePapers, restorePapers } from "./paper-service";

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
};
