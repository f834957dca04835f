import type { Moment } from "#core/base/local-date";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { formatMoment } from "../ui/format";
import { SectionTitle } from "../ui/section-title";

/** What the program itself leaves behind, one sentence each: what, how long, when it was last swept. */
export function LeftoverList() {
  const { value } = useProcedureQuery("personalData.leftovers", {});
  if (value === undefined) return null;
  return (
    <section className="safekeeping-personal" data-testid="leftovers">
      <SectionTitle level={2}>{words.leftoversTitle}</SectionTitle>
      <ul className="safekeeping-lines">
        {value.leftovers.map(({ kind, days, clause, lastSweptAt }) => (
          <li key={kind}>
            <strong>{words.leftoverWhat[kind]}</strong>
            {words.leftoverRest({ days, clause, swept: sweptOf(lastSweptAt) })}
          </li>
        ))}
        <li>{words.leftoverPhotos}</li>
      </ul>
    </section>
  );
}

const sweptOf = (lastSweptAt: Moment | null) =>
  lastSweptAt === null ? words.leftoverSweptAtStart : words.leftoverSwept(formatMoment(lastSweptAt));
