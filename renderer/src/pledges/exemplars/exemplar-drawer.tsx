import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { ExemplarId } from "#core/base/ids";
import { contract } from "#core/contract";
import type { Exemplar } from "#core/pledges/exemplars/procedures";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDrawer } from "../../frame/form-drawer";
import { ReadingDrawer } from "../../frame/reading-drawer";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Drawer } from "../../ui/drawer";
import { FactList } from "../../ui/fact-list";
import { useFormOf } from "../../ui/form-of";
import { SectionTitle } from "../../ui/section-title";
import { ExemplarFields } from "./exemplar-fields";
import { StepsForm } from "./steps-form";

interface ExemplarDrawerProps {
  readonly exemplarId: ExemplarId;
  /** The exemplar went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One exemplar: what it is, its four steps, where it leads. */
export function ExemplarDrawer({ exemplarId, onGone, onClose }: ExemplarDrawerProps) {
  const [doing, setDoing] = useState<"looking" | "editing">("looking");
  const { value: exemplar, error } = useProcedureQuery("exemplars.exemplar", { exemplarId });
  const bin = useProcedureCommand("exemplars.bin", { refusals: "given" });
  if (exemplar === undefined) {
    return <ReadingDrawer title={words.list} error={error} onClose={onClose} />;
  }
  if (doing === "editing") return <EditExemplar exemplar={exemplar} onClose={() => setDoing("looking")} />;
  return (
    <Drawer
      title={exemplar.title}
      facts={exemplar.unitName}
      onClose={onClose}
      foot={
        <ButtonRow align="between">
          <Button does="exemplars.edit" icon={IconPencil} onClick={() => setDoing("editing")}>
            {pledgesScreen.edit}
          </Button>
          <Button
            does="exemplars.bin"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ exemplarId })).ok) onGone();
            }}
          >
            {pledgesScreen.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      <FactList
        facts={[
          { label: words.achievement, value: exemplar.achievement },
          { label: words.movement, value: exemplar.movementTitle },
          { label: words.nomination, value: exemplar.nominationNumber },
          ...(exemplar.sourceMark === null
            ? []
            : [
                {
                  label: words.columnSource,
                  value: (
                    <>
                      <SourceWord mark={exemplar.sourceMark} /> {exemplar.sourceNote}
                    </>
                  ),
                },
              ]),
        ]}
      />
      <SectionTitle>{words.stepsTitle}</SectionTitle>
      <StepsForm key={exemplar.revision} exemplar={exemplar} />
    </Drawer>
  );
}

function EditExemplar({ exemplar, onClose }: { readonly exemplar: Exemplar; readonly onClose: () => void }) {
  const edit = useProcedureCommand("exemplars.edit", { refusals: "given" });
  const formId = `exemplar-${exemplar.id}`;
  const { unitId, title, achievement, movementId, nominationId } = exemplar;
  const form = useFormOf(contract["exemplars.add"].input, {
    unitId,
    title,
    achievement,
    movementId,
    nominationId,
  });
  return (
    <FormDrawer
      title={words.editTitle(title)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={title}
      command={edit}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      onSave={(values) => {
        const { id: exemplarId, revision: expectedRevision } = exemplar;
        return edit.run({ exemplarId, expectedRevision, ...values });
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      <ExemplarFields form={form} />
    </FormDrawer>
  );
}
