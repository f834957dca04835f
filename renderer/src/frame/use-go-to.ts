import { useLocation } from "wouter";
import type { ClusterId } from "#core/base/ids";
import type { OpenedKind } from "#core/overview/procedures";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { addressOf } from "../overview/address-of";
import { useLeaveGuard } from "./use-leave-guard";

/** A thing with a screen of its own, and where the window must stand to show it. */
export interface Goal {
  readonly kind: OpenedKind;
  readonly id: string;
  readonly clusterId: ClusterId | null;
  readonly year: number | null;
}

/** Goes to a thing. What belongs to another cluster or year is shown where it belongs: the window turns there first. */
export function useGoTo(): (goal: Goal) => void {
  const [, navigate] = useLocation();
  const frame = useProcedureQuery("registry.frame", {}).value;
  const chooseYear = useProcedureCommand("registry.chooseYear", { success: "silent" });
  const leave = useLeaveGuard();
  return ({ kind, id, clusterId, year }) =>
    leave(() => {
      const there = { clusterId: clusterId ?? frame?.clusterId, year: year ?? frame?.year };
      const elsewhere = there.clusterId !== frame?.clusterId || (year !== null && year !== frame?.year);
      if (!elsewhere || there.clusterId === undefined || there.year === undefined)
        return navigate(`~${addressOf(kind, id)}`);
      void chooseYear.run({ clusterId: there.clusterId, year: there.year }).then(({ ok }) => {
        if (ok) navigate(`~${addressOf(kind, id)}`);
      });
    });
}
