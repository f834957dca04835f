/** Refusals about titles and flags registered at the start of the year. Days are `YYYY-MM-DD`. */
export interface RegistrationErrors {
  REGISTRANT_NOT_MEMBER: { readonly unit: string; readonly year: number };
  REGISTERED_UNIT_ELSEWHERE: { readonly nominee: string; readonly member: string };
  REGISTERED_ALREADY: { readonly nominee: string; readonly award: string };
  REGISTERED_COUNT_OF_UNIT: { readonly award: string; readonly nominees: number };
  REGISTERED_IN_FUTURE: { readonly day: string; readonly today: string };
  REGISTERED_OUTSIDE_YEAR: { readonly day: string; readonly year: number };
}
