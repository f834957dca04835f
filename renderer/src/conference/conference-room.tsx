import { Route, Switch } from "wouter";
import type { MeetingId, RoundId } from "#core/base/ids";
import { MeetingList } from "./meeting-list";
import { MeetingScreen } from "./meeting-screen";
import { toStep } from "./steps";

type RouteWords = {
  readonly meeting: string;
  readonly step?: string;
  readonly round?: string;
};

/** Meetings of the cluster; one meeting walks through five steps. */
export function ConferenceRoom() {
  return (
    <Switch>
      <Route<RouteWords> path="/:meeting/:step?/:round?">
        {({ meeting, step, round }) => (
          <MeetingScreen
            key={meeting}
            meetingId={meeting as MeetingId}
            step={toStep(step)}
            roundId={(round ?? null) as RoundId | null}
          />
        )}
      </Route>
      <Route>
        <MeetingList />
      </Route>
    </Switch>
  );
}
