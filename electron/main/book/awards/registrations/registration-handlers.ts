import type { HandlersOf } from "../../router/handler";
import { listRegistrations, silentMembers, summarizeRegistrations } from "./registration-queries";
import {
  addRegistration,
  binRegistration,
  editRegistration,
  restoreRegistration,
} from "./registration-service";

export const registrationHandlers: HandlersOf<"registrations"> = {
  "registrations.list": listRegistrations,
  "registrations.silent": silentMembers,
  "registrations.summary": summarizeRegistrations,
  "registrations.add": addRegistration,
  "registrations.edit": editRegistration,
  "registrations.bin": binRegistration,
  "registrations.restore": restoreRegistration,
};
