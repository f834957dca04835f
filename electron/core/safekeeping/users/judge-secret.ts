import { foldText } from "../../base/vietnamese-text";

/** What is wrong with a new password or PIN. */
export type SecretFault = "TOO_SHORT" | "NAMES_USER" | "TOO_COMMON" | "PIN_NOT_SIX_DIGITS" | "PIN_TOO_PLAIN";

export const shortestPassword = 10;
const shortestNamePart = 3;

/** Beginnings everybody tries first, folded and without spaces. */
const commonStarts = [
  "matkhau",
  "password",
  "thidua",
  "sothidua",
  "khenthuong",
  "qwerty",
  "abc123",
  "iloveyou",
];

/** A password long enough, not the user's own name, none everybody tries first; null is good. */
export function judgePassword(password: string, name: string): SecretFault | null {
  const folded = foldText(password).replaceAll(" ", "");
  if ([...password.normalize("NFC")].length < shortestPassword) return "TOO_SHORT";
  const own = foldText(name).replaceAll(" ", "");
  const rest = own.length < shortestNamePart ? folded : folded.replaceAll(own, "");
  if (rest !== folded && rest.length < shortestPassword / 2) return "NAMES_USER";
  const letters = new Set(folded);
  if (letters.size < 4 || isRun(folded)) return "TOO_COMMON";
  return commonStarts.some((start) => folded.startsWith(start) && folded.length - start.length <= 4)
    ? "TOO_COMMON"
    : null;
}

/** A PIN of six digits that are neither one digit nor a run; null is good. */
export function judgePin(pin: string): SecretFault | null {
  if (!/^[0-9]{6}$/.test(pin)) return "PIN_NOT_SIX_DIGITS";
  return new Set(pin).size < 3 || isRun(pin) ? "PIN_TOO_PLAIN" : null;
}

/** Signs that go up or down one by one all the way: `1234567890`, `987654`. */
function isRun(signs: string): boolean {
  const steps = new Set(
    [...signs].slice(1).map((sign, before) => {
      const step = sign.charCodeAt(0) - signs.charCodeAt(before);
      return step === -9 ? 1 : step === 9 ? -1 : step;
    }),
  );
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
