import { useLocation } from "wouter";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { TabList } from "../ui/tabs";

type DocumentsTab = "out" | "in";

const tabs = [
  { key: "out", label: words.tabOut },
  { key: "in", label: words.tabIn },
] as const;

/** Papers the desk makes, and papers that come in. */
export function DocumentsTabs({
  value,
  panelId,
}: {
  readonly value: DocumentsTab;
  readonly panelId: string;
}) {
  const [, navigate] = useLocation();
  return (
    <div className="documents-tabs">
      <TabList
        label={words.tabs}
        tabs={tabs}
        value={value}
        onChange={(key) => navigate(key === "in" ? "/incoming" : "/")}
        panelId={panelId}
      />
    </div>
  );
}
