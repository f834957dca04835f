import type { SecretFault } from "./judge-secret";

/** Refusals of signing in, of two-person steps and of keeping users. Waiting times are whole seconds. */
export interface UserErrors {
  /** Never says which part was wrong. */
  SIGN_IN_REFUSED: Record<string, never>;
  /** Too many wrong secrets; the next is looked at after this time. */
  SIGN_IN_WAIT: { readonly seconds: number };
  /** After five wrong ones the PIN is off until the password was given. */
  PIN_OFF: Record<string, never>;
  USER_RETIRED: { readonly name: string };
  /** The recovery code is none of this book, or was replaced. */
  RECOVERY_CODE_WRONG: Record<string, never>;

  USER_NAME_TAKEN: { readonly name: string };
  LAST_KEEPER: { readonly name: string };
  /** A round is open: until its seal nobody joins those who may vouch for it. */
  USER_WHILE_COUNTING: { readonly round: string };
  PASSWORD_TOO_WEAK: { readonly fault: SecretFault };
  /** One's own old password, asked again, was wrong. */
  PASSWORD_WRONG: Record<string, never>;
  /** The book has its users already. */
  BOOK_HAS_USERS: Record<string, never>;

  SECOND_PERSON_NEEDED: { readonly procedure: string };
  SECOND_PERSON_SAME: Record<string, never>;
  SECOND_PERSON_NOT_ALLOWED: { readonly name: string };
}
