import { z } from "zod";

/** COMBINED: the year's review and the signing of the next year in one meeting (domain.md §2.1, P2). */
export const meetingKind = z.enum(["LAUNCH", "MIDYEAR", "YEAR_END", "COMBINED", "COUNCIL", "OTHER"]);
export type MeetingKind = z.infer<typeof meetingKind>;
