import { useEffect, useState } from "react";
import type { LocalDate } from "#core/base/local-date";
import { useProcedureQuery } from "../api/use-procedure-query";
import { clockNow } from "./day/clock-now";

/** Milliseconds after which the hour is read again. */
const pause = 10_000;

/** The present hour as `HH:mm` while the meeting is today; empty on another day, whose hours only people know. */
export function useHourOfMeeting(date: LocalDate): string {
  const { value } = useProcedureQuery("plan.timeline", {});
  const [now, setNow] = useState(clockNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), pause);
    return () => clearInterval(timer);
  }, []);
  return value?.today === date ? now : "";
}
