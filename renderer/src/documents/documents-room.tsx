import { type ReactNode, useId } from "react";
import { useLocation, useRoute } from "wouter";
import type { DocumentId } from "#core/base/ids";
import { readComposeAddress, readPaperForm } from "#core/documents/document-address";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { IncomingTab } from "../pledges/incoming/incoming-tab";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { ChainDrawer } from "./chain-drawer";
import { ComposeDrawer } from "./compose-drawer";
import "./documents.css";
import { DocumentList } from "./document-list";
import { DocumentsTabs } from "./documents-tabs";

/**
 * Papers of the year. The address says what stands beside the list: `/paper/<chain>` one paper with its versions,
 * `/make/<kind>/<subject>` the drawer that makes one, from anywhere in the program.
 */
export function DocumentsRoom() {
  const [isIncoming] = useRoute("/incoming/*?");
  const panelId = useId();
  const tabs = <DocumentsTabs value={isIncoming ? "in" : "out"} panelId={panelId} />;
  return (
    <div id={panelId} className="documents-panel" role="tabpanel" aria-label={words.title}>
      {isIncoming ? <IncomingTab title={words.title} tabs={tabs} /> : <OwnDocuments tabs={tabs} />}
    </div>
  );
}

function OwnDocuments({ tabs }: { readonly tabs: ReactNode }) {
  const [, navigate] = useLocation();
  const leave = useLeaveGuard();
  const [makes, asked] = useRoute("/make/:kind?/:id?/:form?");
  const [shows, shown] = useRoute("/paper/:chainId");
  const { value } = useProcedureQuery("documents.chains", { search: "", kinds: [], offset: 0, limit: 1 });
  useScreenKeys([
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
    { keys: ["Esc"], word: words.keyClose },
  ]);
  const go = (to: string) => leave(() => navigate(to));
  const chainId = shows ? (shown.chainId as DocumentId) : null;
  const showChain = (id: DocumentId) => navigate(`/paper/${id}`);
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={value === undefined || value.all === 0 ? null : words.facts(value.all, value.signed)}
        />
      }
      drawer={
        makes ? (
          <ComposeDrawer
            key={`${asked.kind ?? ""}/${asked.id ?? ""}/${asked.form ?? ""}`}
            asked={{ ...readComposeAddress(asked.kind, asked.id), form: readPaperForm(asked.form) }}
            onMade={showChain}
            onClose={() => go("/")}
          />
        ) : chainId === null ? null : (
          <ChainDrawer key={chainId} chainId={chainId} onClose={() => go("/")} />
        )
      }
    >
      {tabs}
      <DocumentList
        width={makes || shows ? "beside-drawer" : "whole"}
        chosen={chainId}
        onChoose={(id) => go(`/paper/${id}`)}
        onCompose={() => go("/make")}
      />
    </Page>
  );
}
