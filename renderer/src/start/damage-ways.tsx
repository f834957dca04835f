import { IconFileSearch, IconShieldCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { OutputOf } from "#core/contract";
import type { AppError } from "#core/errors";
import { damageWords as words } from "#core/strings/damage-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { formatMoment } from "../ui/format";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import type { Opening } from "./opening";

interface DamageWaysProps {
  readonly error: AppError;
  readonly opening: Opening;
}

/** Ways on for a book whose file is damaged or gone: its newest sound copy, and what can still be read of it. */
export function DamageWays({ error, opening }: DamageWaysProps) {
  switch (error.code) {
    case "BOOK_DAMAGED":
      return (
        <div className="start-refusal-parts" data-testid="damage-ways">
          <CopyWay whenNone="SAID" />
          <SalvageWay opening={opening} />
        </div>
      );
    case "BOOK_MISSING":
      return (
        <div className="start-refusal-parts">
          <CopyWay whenNone="NOTHING" />
        </div>
      );
    default:
      return null;
  }
}

function CopyWay({ whenNone }: { readonly whenNone: "SAID" | "NOTHING" }) {
  const report = useProcedureQuery("app.lookAtDamage", {}).value;
  if (report === undefined)
    return whenNone === "SAID" ? (
      <Way icon={IconShieldCheck} title={words.copyTitle} lines={[words.looking]} />
    ) : null;
  const { copy, notSound } = report;
  const passedOver = notSound.length === 0 ? [] : [words.copiesNotSound(notSound)];
  if (copy !== null) return <FoundCopy copy={copy} passedOver={passedOver} />;
  if (whenNone === "NOTHING") return null;
  return (
    <Way
      icon={IconShieldCheck}
      title={words.copyTitle}
      lines={[words.copyNone, ...passedOver, words.copyNoneText]}
    />
  );
}

interface FoundCopyProps {
  readonly copy: NonNullable<OutputOf<"app.lookAtDamage">["copy"]>;
  readonly passedOver: readonly string[];
}

function FoundCopy({ copy, passedOver }: FoundCopyProps) {
  const [asking, setAsking] = useState<"ASKING" | "NOT">("NOT");
  const mend = useProcedureCommand("app.restoreDamaged", { success: "silent" });
  const missing = words.copyMissing(copy.missing);
  return (
    <>
      <Way
        icon={IconShieldCheck}
        title={words.copyTitle}
        lines={[words.copyFound(copy.name, formatMoment(copy.lastStepAt)), missing, ...passedOver]}
      >
        <Button onClick={() => setAsking("ASKING")} testId="use-copy">
          {words.copyUse}
        </Button>
      </Way>
      <ConfirmDialog
        opened={asking === "ASKING"}
        title={words.copyAsk}
        detail={`${missing} ${words.copyAskText}`}
        keepWord={words.copyKeep}
        actWord={words.copyAct}
        working={mend.working}
        onKeep={() => setAsking("NOT")}
        onAct={() => void mend.run({ name: copy.name }).then(() => setAsking("NOT"))}
      />
    </>
  );
}

function SalvageWay({ opening }: { readonly opening: Opening }) {
  const salvage = useProcedureCommand("app.salvageBook", { success: "silent" });
  const [found, setFound] = useState<OutputOf<"app.salvageBook"> | null>(null);
  const begin = () => {
    void salvage.run({}).then((answer) => {
      if (answer.ok) setFound(answer.value);
    });
  };
  if (found === null)
    return (
      <Way icon={IconFileSearch} title={words.salvageTitle} lines={[words.salvageText]}>
        <Button onClick={begin} working={salvage.working} testId="salvage">
          {salvage.working ? words.salvaging : words.salvage}
        </Button>
      </Way>
    );
  const { rows, papers, gaps, orphans, place, folder } = found;
  const whole = gaps.length === 0 && orphans === 0;
  return (
    <Way
      icon={IconFileSearch}
      title={words.salvaged(rows, papers)}
      lines={[
        words.salvagedAt(place),
        ...(whole ? [words.salvagedWhole] : []),
        ...(gaps.length === 0 ? [] : [words.salvagedGaps(gaps)]),
        ...(orphans === 0 ? [] : [words.salvagedOrphans(orphans)]),
        words.salvagedCheck,
      ]}
    >
      <Button onClick={() => opening.openFolder(folder)} testId="open-salvaged">
        {words.openSalvaged}
      </Button>
    </Way>
  );
}

interface WayProps {
  readonly icon: GlyphIcon;
  readonly title: string;
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}

function Way({ icon, title, lines, children }: WayProps) {
  return (
    <div className="start-refusal-part" role="status">
      <Glyph of={icon} size={20} />
      <div className="start-damage-words">
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {children}
    </div>
  );
}
