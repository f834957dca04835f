import { Route, Switch } from "wouter";
import { PackageListScreen } from "./package-list-screen";
import { WriteScreen } from "./write-screen";

/** Packages: the list, and the screen that writes one (`/write`, or `/write/<nomination>` from a dossier). */
export function ExchangeRoom() {
  return (
    <Switch>
      <Route path="/write/:nominationId?">
        {({ nominationId }) => <WriteScreen key={nominationId ?? ""} nominationId={nominationId ?? null} />}
      </Route>
      <Route>
        <PackageListScreen />
      </Route>
    </Switch>
  );
}
