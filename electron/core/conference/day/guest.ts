import { z } from "zod";
import { meetingGuestId } from "../../base/ids";
import { optionalText, requiredText } from "../../base/vietnamese-text";

/** SERVICE: people who serve the meeting. None of the three is summoned with a vote. */
export const guestKind = z.enum(["GUEST", "DELEGATE", "SERVICE"]);
export type GuestKind = z.infer<typeof guestKind>;

export const guestFields = {
  kind: guestKind,
  name: requiredText(200),
  post: optionalText(200),
  /** The office the guest comes from, as written. */
  body: optionalText(200),
  attendance: z.enum(["PRESENT", "ABSENT", "NOT_MARKED"]),
} as const;

export const meetingGuest = z.strictObject({
  id: meetingGuestId,
  ...guestFields,
  revision: z.int().min(1),
});
export type MeetingGuest = Readonly<z.infer<typeof meetingGuest>>;
