import type { HandlersOf } from "../../router/handler";
import { listRegistrations, summarizeRegistrations } from "./registration-queries";
import {
  addRegistration,
  binRegistration,
  editRegistration,
  restoreRegistration,
} from "./registration-service";

export const registrationHandlers: HandlersOf<"registrations"> = {
  "registrations.list": listRegistrations,
  "registrations.summary": summarizeRegistrations,
  "registrations.add": addRegistration,
  "registrations.edit": editRegistration,
  "registrations.bin": binRegistration,
  "registrations.restore": restoreRegistration,
};
