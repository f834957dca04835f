import { shortestPassphrase } from "#core/safekeeping/copies/passphrase";
import { copyWords as words } from "#core/strings/copies-words";
import { Notice } from "../../ui/notice";
import { Stack } from "../../ui/stack";
import { TextInput } from "../../ui/text-input";
import type { usePassphrase } from "./use-passphrase";

/** Both fields of a new passphrase, in sight: one that is typed wrong opens nothing later. */
export function PassphraseFields({ passphrase }: { readonly passphrase: ReturnType<typeof usePassphrase> }) {
  const { typed, setTyped, again, setAgain } = passphrase;
  return (
    <Stack gap={12}>
      <TextInput
        label={words.passphrase}
        hint={words.passphraseHint(shortestPassphrase)}
        value={typed}
        onChange={setTyped}
        maxLength={200}
      />
      <TextInput label={words.passphraseAgain} value={again} onChange={setAgain} maxLength={200} />
      <Notice tone="warn">{words.passphraseLost}</Notice>
    </Stack>
  );
}
