import type { Meeting } from "#core/conference/meeting";
import { EnvelopeCard } from "./envelope-card";
import { FlagCard } from "./flag-card";

/** After the vote: the rotating flag goes on, and the papers are sealed into envelopes. */
export function HandoverStep({ meeting }: { readonly meeting: Meeting }) {
  return (
    <div className="handover">
      <FlagCard meeting={meeting} />
      <EnvelopeCard meeting={meeting} />
    </div>
  );
}
