import { z } from "zod";

/** What part of the work an event belongs to, as the list filters by it. */
export const auditKind = z.enum([
  "REGISTRY",
  "PLEDGES",
  "AWARDS",
  "DOSSIERS",
  "CONFERENCE",
  "DOCUMENTS",
  "EXCHANGE",
  "PEOPLE",
  "SAFEKEEPING",
]);
export type AuditKind = z.infer<typeof auditKind>;

/** Rooms of procedures, by the part before the full stop. */
const roomsOf: Readonly<Record<AuditKind, readonly string[]>> = {
  REGISTRY: ["registry"],
  PLEDGES: ["pledges", "movements", "plan", "tasks", "incoming", "exemplars", "targets", "registrations"],
  AWARDS: ["awards"],
  DOSSIERS: ["dossiers"],
  CONFERENCE: ["conference"],
  DOCUMENTS: ["documents"],
  EXCHANGE: ["exchange"],
  PEOPLE: ["users", "session"],
  SAFEKEEPING: [],
};

/** The rooms whose commands belong to a part of the work; none named belongs to SAFEKEEPING. */
export function roomsOfKind(kind: AuditKind): readonly string[] {
  return roomsOf[kind];
}

/** Every room named by a part of the work. */
export const namedRooms: readonly string[] = Object.values(roomsOf).flat();

const kindOfRoom = new Map(
  (Object.keys(roomsOf) as AuditKind[]).flatMap((kind) => roomsOf[kind].map((room) => [room, kind] as const)),
);

/** What part of the work a command belongs to. */
export function kindOfProcedure(procedure: string): AuditKind {
  return kindOfRoom.get(procedure.slice(0, procedure.indexOf("."))) ?? "SAFEKEEPING";
}
