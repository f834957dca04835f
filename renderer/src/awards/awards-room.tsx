import { useLocation } from "wouter";
import { awardTabOf } from "./award-tabs";
import { HistoryScreen } from "./history-screen";
import { AwardViewsScreen } from "./views/award-views-screen";

/** Who received what, in which year, by which decision; and what the years show side by side. */
export function AwardsRoom() {
  const [location] = useLocation();
  return awardTabOf(location) === "views" ? <AwardViewsScreen /> : <HistoryScreen />;
}
