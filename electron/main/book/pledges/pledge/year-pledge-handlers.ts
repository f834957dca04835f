import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import type { HandlersOf } from "../../router/handler";
import { addContents, binContents, editContent, moveContent, restoreContents } from "./content-service";
import { copyPledge } from "./copy-pledge";
import { livePledge } from "./pledge-facts";
import { pledgeDetails, pledges } from "./pledge-queries";
import { addPledge, binPledge, editPledge, restorePledge, setNearness } from "./pledge-service";
import { saveSignatures, signing } from "./signing-service";
import { cell, explainActual, saveActuals } from "../targets/actual-service";
import { showMatrix } from "../targets/matrix";
import { targetRows } from "../targets/target-rows";
import { addTarget, binTarget, editTarget, moveTarget, restoreTarget } from "../targets/target-service";

export const yearPledgeHandlers: HandlersOf<"pledges"> = {
  "pledges.list": pledges,
  "pledges.details": pledgeDetails,
  "pledges.addPledge": addPledge,
  "pledges.editPledge": editPledge,
  "pledges.copyPledge": copyPledge,
  "pledges.binPledge": binPledge,
  "pledges.restorePledge": restorePledge,
  "pledges.setNearness": setNearness,
  "pledges.addContents": addContents,
  "pledges.editContent": editContent,
  "pledges.moveContent": moveContent,
  "pledges.binContents": binContents,
  "pledges.restoreContents": restoreContents,
  "pledges.signing": signing,
  "pledges.saveSignatures": saveSignatures,
  "pledges.targets": ({ database }, { pledgeId }) =>
    livePledge(database, pledgeId) === undefined
      ? refuse(appError("NOT_FOUND", { noun: words.pledge }))
      : ok({ targets: [...targetRows(database, pledgeId)] }),
  "pledges.addTarget": addTarget,
  "pledges.editTarget": editTarget,
  "pledges.moveTarget": moveTarget,
  "pledges.binTarget": binTarget,
  "pledges.restoreTarget": restoreTarget,
  "pledges.matrix": (context, input) => ok(showMatrix(context, input)),
  "pledges.cell": cell,
  "pledges.saveActuals": saveActuals,
  "pledges.explainActual": explainActual,
  "pledges.summary": (context, input) => {
    const { year, targets, units, tally } = showMatrix(context, input);
    return ok({ year, targets, units, tally });
  },
};
