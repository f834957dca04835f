import { useState } from "react";
import { useAsked } from "../../frame/use-asked";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { awardViewScreen as words } from "#core/strings/award-views-words";
import { awardsScreen } from "#core/strings/awards-history-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Page } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Segmented } from "../../ui/segmented";
import { AwardTabs } from "../award-tabs";
import { AreasView } from "./areas-view";
import "./award-views.css";
import { HeadsView } from "./heads-view";
import { MatrixView } from "./matrix-view";
import { PeopleView } from "./people-view";
import { WatchesView } from "./watches-view";

const views = ["matrix", "people", "heads", "areas", "watches"] as const;
type View = (typeof views)[number];

/** What the awards of some years show side by side: facts of the book, and what the year has decided to watch. */
export function AwardViewsScreen() {
  const [view, setView] = useState<View>("matrix");
  const { value } = useProcedureQuery("awardViews.watches", {});
  useAsked("/views", (asked) => {
    const found = views.find((one) => one === asked);
    if (found !== undefined) setView(found);
  });
  useScreenKeys([
    { keys: ["↑↓"], word: awardsScreen.keyChoose },
    { keys: ["Enter"], word: awardsScreen.keyOpen },
  ]);
  const watched = value?.watches.filter(({ state }) => state === "WATCHED").length ?? 0;
  const choice = (
    <Segmented
      label={words.views}
      value={view}
      onChange={setView}
      options={[
        { key: "matrix", label: words.viewMatrix },
        { key: "people", label: words.viewPeople },
        { key: "heads", label: words.viewHeads },
        { key: "areas", label: words.viewAreas },
        { key: "watches", label: words.viewWatches },
      ]}
    />
  );
  return (
    <Page
      head={
        <PageHead
          title={awardsScreen.title}
          facts={value === undefined ? null : words.facts(value.year, watched)}
          actions={choice}
        />
      }
    >
      <AwardTabs chosen="views" />
      {value === undefined ? null : view === "matrix" ? (
        <MatrixView />
      ) : view === "people" ? (
        <PeopleView key={value.year} year={value.year} />
      ) : view === "heads" ? (
        <HeadsView key={value.year} year={value.year} onPeople={() => setView("people")} />
      ) : view === "areas" ? (
        <AreasView />
      ) : (
        <WatchesView watches={value} />
      )}
    </Page>
  );
}
