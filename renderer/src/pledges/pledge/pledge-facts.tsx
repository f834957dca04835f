import { formatDate } from "#core/base/local-date";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { Card } from "../../ui/card";
import { FactList } from "../../ui/fact-list";

interface PledgeFactsProps {
  readonly pledge: PledgeDetails;
  readonly signed: number;
  readonly units: number;
}

/** The words around the contents, as they stand on the paper. */
export function PledgeFacts({ pledge, signed, units }: PledgeFactsProps) {
  const told = (text: string) => (text === "" ? words.notTold : <span className="pledge-lines">{text}</span>);
  return (
    <Card title={words.cardFacts} height="fills">
      <FactList
        facts={[
          { label: words.formTitle, value: told(pledge.title) },
          { label: words.category, value: pledge.categoryName ?? words.wholeCluster },
          { label: words.theme, value: told(pledge.theme) },
          { label: words.basis, value: told(pledge.basis) },
          { label: words.commitment, value: told(pledge.commitment) },
          {
            label: words.signedOn,
            value: pledge.signedOn === null ? words.notTold : formatDate(pledge.signedOn),
          },
          { label: words.place, value: told(pledge.place) },
          { label: words.witness, value: told(pledge.witness) },
          { label: words.viewSigning, value: words.signing(signed, units) },
        ]}
      />
    </Card>
  );
}
