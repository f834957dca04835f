import type { DocumentKind } from "#core/documents/document-kind";
import type { Maker } from "./maker";
import { makeInvitation } from "./makers/invitation-maker";
import { makeBallotMinutes } from "./minutes-maker";

/** How each kind is made. A kind is offered once it stands here. */
export const makers: { readonly [Kind in DocumentKind]?: Maker<Kind> } = {
  INVITATION: makeInvitation,
  BALLOT_MINUTES: makeBallotMinutes,
};
