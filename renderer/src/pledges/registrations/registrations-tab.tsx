import { useState } from "react";
import type { RegistrationRow } from "#core/awards/registrations/procedures";
import { registrationScreen as words } from "#core/strings/registrations-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { PaperMenu } from "../../frame/paper-menu";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Segmented } from "../../ui/segmented";
import { PledgesPage } from "../pledges-page";
import { RegistrationDrawer } from "./registration-drawer";
import { RegistrationList } from "./registration-list";
import { RegistrationSummary } from "./registration-summary";

type Opened = { readonly kind: "nothing" | "new" } | { readonly kind: "line"; readonly row: RegistrationRow };

/** Titles and flags members aim at: the register, and its table by award and category. */
export function RegistrationsTab() {
  const [view, setView] = useState<"LIST" | "SUMMARY">("LIST");
  const [opened, setOpened] = useState<Opened>({ kind: "nothing" });
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("registrations.list", {
    ...{ search: "", categoryId: null, awardCode: null, offset: 0, limit: 1 },
  });
  const silent = useProcedureQuery("registrations.silent", {}).value?.names;
  useScreenKeys([
    { keys: ["↑↓"], word: pledgesScreen.keyChoose },
    { keys: ["Enter"], word: pledgesScreen.keyOpen },
    { keys: ["Esc"], word: pledgesScreen.keyClose },
  ]);
  const open = (next: Opened) => leave(() => setOpened(next));
  const close = () => setOpened({ kind: "nothing" });
  const views = (
    <>
      <Segmented
        label={words.view}
        value={view}
        onChange={setView}
        options={[
          { key: "LIST", label: words.viewList },
          { key: "SUMMARY", label: words.viewSummary },
        ]}
      />
      {view === "SUMMARY" ? <PaperMenu papers={[["REGISTRATION_TABLE", { of: "YEAR" }]]} /> : null}
    </>
  );
  return (
    <PledgesPage
      facts={
        value === undefined || silent === undefined
          ? null
          : words.facts(value.year, value.total, silent.length)
      }
      drawer={
        opened.kind === "new" || opened.kind === "line" ? (
          <RegistrationDrawer
            key={opened.kind === "line" ? opened.row.id : "new"}
            known={opened.kind === "line" ? opened.row : null}
            onSaved={close}
            onClose={close}
          />
        ) : null
      }
    >
      {view === "SUMMARY" ? (
        <RegistrationSummary views={views} />
      ) : (
        <RegistrationList
          views={views}
          room={opened.kind === "nothing" ? "wide" : "narrow"}
          chosen={opened.kind === "line" ? opened.row.id : null}
          onChoose={(row) => open({ kind: "line", row })}
          onAdd={() => open({ kind: "new" })}
        />
      )}
    </PledgesPage>
  );
}
