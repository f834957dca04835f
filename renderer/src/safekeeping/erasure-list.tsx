import { IconFileCertificate } from "@tabler/icons-react";
import { useState } from "react";
import type { AppError } from "#core/errors";
import { formatErasureNumber } from "#core/safekeeping/personal-data/erasure";
import { erasureCertificateWords } from "#core/strings/erasure-certificate-words";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { formatMoment } from "../ui/format";
import { SectionTitle } from "../ui/section-title";

/** What was erased so far, each with its certificate to print. */
export function ErasureList() {
  const { value } = useProcedureQuery("personalData.erasures", {});
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const open = async (number: number) => {
    const answer = await callProcedure("personalData.printCertificate", { number });
    setRefusal(answer.ok ? null : answer.error);
  };
  return (
    <section className="safekeeping-personal" data-testid="erasures">
      <SectionTitle level={2}>{words.erasures}</SectionTitle>
      <RefusalNotice error={refusal} />
      {value === undefined || value.erasures.length === 0 ? (
        <p className="safekeeping-text">{words.erasuresNone}</p>
      ) : (
        <ul className="safekeeping-lines">
          {value.erasures.map(({ number, erasedAt, facts }) => (
            <li key={number}>
              <strong>{formatErasureNumber(number, Number(erasedAt.slice(0, 4)))}</strong>,{" "}
              {formatMoment(erasedAt)}: {words.erasureWhat(facts.rows, facts.payloads, facts.papersRemoved)}
              {facts.stays.join(" ")}{" "}
              <Button
                size="small"
                icon={IconFileCertificate}
                onClick={() => void open(number)}
                testId={`certificate-${number}`}
              >
                {erasureCertificateWords.open}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
