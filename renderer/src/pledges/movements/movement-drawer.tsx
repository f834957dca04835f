import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { MovementId } from "#core/base/ids";
import { holdsOn } from "#core/pledges/movements/period";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { movementKindWords, periodWords } from "#core/strings/pledges-movement-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Chip } from "../../ui/chip";
import { Drawer } from "../../ui/drawer";
import { FactList } from "../../ui/fact-list";
import { SectionTitle } from "../../ui/section-title";
import { Timeline } from "../../ui/timeline";
import { EditMovementDrawer } from "./edit-movement-drawer";
import "./movements.css";

interface MovementDrawerProps {
  readonly movementId: MovementId;
  readonly onShow: (id: MovementId) => void;
  readonly onAddWave: () => void;
  /** The movement went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One movement: what is known of it, its waves, and what can be done with it. */
export function MovementDrawer({ movementId, onShow, onAddWave, onGone, onClose }: MovementDrawerProps) {
  const [doing, setDoing] = useState<"looking" | "editing">("looking");
  const bin = useProcedureCommand("movements.bin", { refusals: "given" });
  const { value } = useProcedureQuery("movements.movement", { movementId });
  if (value === undefined) return null;
  const { movement, parent, waves, today } = value;
  if (doing === "editing") {
    const look = () => setDoing("looking");
    return <EditMovementDrawer movement={movement} onSaved={look} onClose={look} />;
  }
  const isNow = holdsOn(movement, today);
  return (
    <Drawer
      title={movement.title}
      onClose={onClose}
      chips={
        <>
          <Chip tone="neutral">{movementKindWords[movement.kind]}</Chip>
          {isNow ? <Chip tone="ok">{words.holdsNow}</Chip> : null}
        </>
      }
      foot={
        <ButtonRow align="between">
          <Button does="movements.edit" icon={IconPencil} onClick={() => setDoing("editing")}>
            {pledgesScreen.edit}
          </Button>
          <Button
            does="movements.bin"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ movementId: movement.id })).ok) onGone();
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
          { label: words.factPeriod, value: periodWords(movement) },
          ...(parent === null
            ? []
            : [
                {
                  label: words.factParent,
                  value: (
                    <Button kind="quiet" size="small" onClick={() => onShow(parent.id)}>
                      {parent.title}
                    </Button>
                  ),
                },
              ]),
          { label: words.factLaunchedBy, value: movement.launchedBy },
          { label: words.factBasis, value: movement.basis },
          { label: words.factContent, value: movement.content },
          ...(movement.sourceMark === null
            ? []
            : [
                {
                  label: words.factSource,
                  value: (
                    <>
                      <SourceWord mark={movement.sourceMark} /> {movement.sourceNote}
                    </>
                  ),
                },
              ]),
        ]}
      />
      {movement.kind === "CAMPAIGN" ? null : (
        <>
          <SectionTitle>{words.wavesTitle}</SectionTitle>
          {waves.length === 0 ? (
            <p className="ui-secondary">{words.noWaves}</p>
          ) : (
            <Timeline
              entries={waves.map((wave) => ({
                key: wave.id,
                when: periodWords(wave),
                title: wave.title,
                holds: holdsOn(wave, today) ? "now" : "before",
              }))}
            />
          )}
          <Button does="movements.add" size="small" icon={IconPlus} onClick={onAddWave}>
            {words.addWave}
          </Button>
        </>
      )}
    </Drawer>
  );
}
