import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ProcedureName } from "#core/contract";
import "./fields-of.css";
import { Glyph } from "./glyph";
import { LockedContext } from "./locked-context";
import { useLockReason } from "./lock-reason";

interface FieldsOfProps {
  /** What saves them. For a role it would refuse, the fields are read and not typed in. */
  readonly call: ProcedureName;
  /** `new`: they hold nothing yet, and are not there for who may not fill them in. */
  readonly hold?: "values" | "new" | undefined;
  readonly children: ReactNode;
}

/** Fields that one call saves: locked for a role it would refuse, with one line that says who may. */
export function FieldsOf({ call, hold = "values", children }: FieldsOfProps) {
  const reason = useLockReason(call);
  if (reason === null) return children;
  return (
    <>
      <LockLine reason={reason} />
      {hold === "new" ? null : (
        <fieldset className="ui-fields-locked" disabled>
          <LockedContext value="LOCKED">{children}</LockedContext>
        </fieldset>
      )}
    </>
  );
}

/** One line with a lock: why what stands here is only looked at. */
export function LockLine({ reason }: { readonly reason: string }) {
  return (
    <p className="ui-lock-line" data-testid="locked-fields">
      <Glyph of={IconLock} size={16} />
      {reason}
    </p>
  );
}
