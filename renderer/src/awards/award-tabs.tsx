import { useId } from "react";
import { useLocation } from "wouter";
import { awardViewScreen as words } from "#core/strings/award-views-words";
import { TabList } from "../ui/tabs";

type AwardTab = "history" | "views";

/** Which tab an address inside the room names; anything else is the list of records. */
export function awardTabOf(location: string): AwardTab {
  return location.split("/")[1] === "views" ? "views" : "history";
}

/** The strip on top of both tabs of the room. */
export function AwardTabs({ chosen }: { readonly chosen: AwardTab }) {
  const [, navigate] = useLocation();
  const panelId = useId();
  return (
    <>
      <TabList
        label={words.tabs}
        panelId={panelId}
        value={chosen}
        onChange={(tab) => navigate(tab === "history" ? "/" : "/views")}
        tabs={[
          { key: "history", label: words.tabHistory },
          { key: "views", label: words.tabViews },
        ]}
      />
      <span id={panelId} className="ui-only-spoken" />
    </>
  );
}
