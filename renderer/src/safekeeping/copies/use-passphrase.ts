import { useState } from "react";
import { shortestPassphrase } from "#core/safekeeping/copies/passphrase";
import { copyWords as words } from "#core/strings/copies-words";

/** A passphrase typed twice, and why it cannot be used yet. */
export function usePassphrase() {
  const [typed, setTyped] = useState("");
  const [again, setAgain] = useState("");
  const whole = typed.trim().normalize("NFC");
  const short = whole.length < shortestPassphrase;
  const differs = whole !== again.trim().normalize("NFC");
  const fault = short ? words.passphraseShort : differs ? words.passphraseDiffers : null;
  return { typed, setTyped, again, setAgain, fault };
}
