import { IconCertificate, IconFileText, IconPencil, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { DocumentId } from "#core/base/ids";
import { composeAddress } from "#core/documents/document-address";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureQuery } from "../api/use-procedure-query";
import { ReadingDrawer } from "../frame/reading-drawer";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Drawer } from "../ui/drawer";
import { Notice } from "../ui/notice";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { StageChip } from "./stage-chip";
import { type Taking, useTakeVersion } from "./use-take-version";
import { VersionLine } from "./version-line";

interface ChainDrawerProps {
  readonly chainId: DocumentId;
  readonly onClose: () => void;
}

/** One paper: its versions as a chain, and what the next one may be. */
export function ChainDrawer({ chainId, onClose }: ChainDrawerProps) {
  const { value, error } = useProcedureQuery("documents.chain", { chainId });
  const taking = useTakeVersion(chainId);
  const [, navigate] = useLocation();
  if (value === undefined) return <ReadingDrawer title={words.title} error={error} onClose={onClose} />;
  const versions = [...value.versions].reverse();
  const [last] = versions;
  const official = last?.stage === "SIGNED";
  return (
    <Drawer
      title={value.title}
      facts={documentKindWords[value.kind].name}
      chips={
        last === undefined ? null : <StageChip stage={last.stage} differences={last.differences.length} />
      }
      onClose={onClose}
      foot={official ? null : <NextSteps taking={taking} />}
    >
      <Stack gap={12}>
        <RefusalNotice error={taking.error} />
        {official ? (
          <Notice tone="ok" icon={IconCertificate}>
            {words.official}
          </Notice>
        ) : null}
        <section>
          <div className="documents-versions-head">
            <SectionTitle>{words.versions}</SectionTitle>
            <Button
              does="documents.make"
              size="small"
              icon={IconRefresh}
              onClick={() => navigate(`~${composeAddress(value.kind, value.subject)}`)}
            >
              {official ? words.makeNew : words.makeFromNow}
            </Button>
          </div>
          <ol className="documents-chain">
            {versions.map((version) => (
              <VersionLine key={version.id} version={version} />
            ))}
          </ol>
        </section>
        {official ? null : <p className="ui-secondary">{words.nextText}</p>}
      </Stack>
    </Drawer>
  );
}

/** The two ways on; the signed scan asks first, since it ends the chain. */
function NextSteps({ taking }: { readonly taking: Taking }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ButtonRow>
        <Button
          does="documents.takeBack"
          icon={IconPencil}
          working={taking.working}
          onClick={() => void taking.takeBack()}
          testId="take-back"
        >
          {words.takeBack}
        </Button>
        <Button
          does="documents.takeSigned"
          kind="primary"
          icon={IconCertificate}
          working={taking.working}
          onClick={() => setAsking(true)}
          testId="take-signed"
        >
          {words.takeSigned}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        opened={asking}
        title={words.takeSignedConfirm}
        detail={words.takeSignedLoses}
        keep={[words.takeSignedKeeps]}
        keepWord={words.takeSignedNot}
        actWord={words.takeSignedChoose}
        actIcon={IconFileText}
        onKeep={() => setAsking(false)}
        onAct={() => {
          setAsking(false);
          void taking.takeSigned();
        }}
      />
    </>
  );
}
