import type { ComponentType } from "react";
import { useId } from "react";
import { useLocation } from "wouter";
import { matrixWords } from "#core/strings/pledges-matrix-words";
import { pledgeScreen } from "#core/strings/pledges-pledge-screen-words";
import { pledgesScreen as words } from "#core/strings/pledges-screen-words";
import { registrationScreen } from "#core/strings/registrations-screen-words";
import { TabList } from "../ui/tabs";
import { ExemplarsTab } from "./exemplars/exemplars-tab";
import { MovementsTab } from "./movements/movements-tab";
import { PledgeTab } from "./pledge/pledge-tab";
import { RegistrationsTab } from "./registrations/registrations-tab";
import { PlanTab } from "./plan/plan-tab";
import { RoomTabs } from "./room-tabs";
import { MatrixTab } from "./targets/matrix-tab";

interface RoomTab {
  /** Part of the address: `#/pledges/movements`. */
  readonly key: string;
  readonly label: string;
  /** Renders a `PledgesPage`. */
  readonly Screen: ComponentType;
}

/** The tabs that are built, in the order of the year: one line each. */
const tabs: readonly RoomTab[] = [
  { key: "movements", label: words.tabMovements, Screen: MovementsTab },
  { key: "plan", label: words.tabPlan, Screen: PlanTab },
  { key: "pledge", label: pledgeScreen.tab, Screen: PledgeTab },
  { key: "targets", label: matrixWords.tab, Screen: MatrixTab },
  { key: "registrations", label: registrationScreen.tab, Screen: RegistrationsTab },
  { key: "exemplars", label: words.tabExemplars, Screen: ExemplarsTab },
];

/** Phong trào – Giao ước: what the cluster sets out to do in the year, and what comes in. */
export function PledgesRoom() {
  const [location, navigate] = useLocation();
  const panelId = useId();
  const asked = location.split("/")[1];
  const shown = tabs.find(({ key }) => key === asked) ?? tabs[0];
  if (shown === undefined) return null;
  return (
    <RoomTabs
      value={
        <TabList
          label={words.parts}
          tabs={tabs}
          value={shown.key}
          onChange={(key) => navigate(`/${key}`)}
          panelId={panelId}
        />
      }
    >
      <div id={panelId} className="pledges-panel" role="tabpanel" aria-label={shown.label}>
        <shown.Screen key={shown.key} />
      </div>
    </RoomTabs>
  );
}
