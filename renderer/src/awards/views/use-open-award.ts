import { useLocation } from "wouter";
import type { Opens } from "#core/awards/views/procedures";
import { useLeaveGuard } from "../../frame/use-leave-guard";

/** Goes to a record of the history or to a dossier. */
export function useOpenAward(): (opens: Opens) => void {
  const [, navigate] = useLocation();
  const leave = useLeaveGuard();
  return (opens) =>
    leave(() =>
      navigate(
        opens.kind === "NOMINATION" ? `~/dossiers/board/${opens.id}` : `~/awards/${opens.year}/${opens.id}`,
      ),
    );
}
