import { awardHandlers } from "./awards/award-handlers";
import { awardViewHandlers } from "./awards/views/award-view-handlers";
import { registrationHandlers } from "./awards/registrations/registration-handlers";
import { conferenceHandlers } from "./conference/conference-handlers";
import { documentHandlers } from "./documents/document-handlers";
import { dossierHandlers } from "./dossiers/dossier-handlers";
import { exchangeHandlers } from "./exchange/exchange-handlers";
import { pledgeHandlers } from "./pledges/pledge-handlers";
import { overviewHandlers } from "./overview/overview-handlers";
import { registryHandlers } from "./registry/registry-handlers";
import type { HandlerTable } from "./router/handler";
import { auditHandlers } from "./safekeeping/audit/audit-handlers";
import { safekeepingHandlers } from "./safekeeping/safekeeping-handlers";

/** Every procedure the book serves, room by room; a missing one does not compile. */
export const handlers: HandlerTable = {
  ...safekeepingHandlers,
  ...auditHandlers,
  ...registryHandlers,
  ...pledgeHandlers,
  ...awardHandlers,
  ...registrationHandlers,
  ...awardViewHandlers,
  ...dossierHandlers,
  ...conferenceHandlers,
  ...documentHandlers,
  ...exchangeHandlers,
  ...overviewHandlers,
};
