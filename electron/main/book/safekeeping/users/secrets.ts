import { argon2Verify, argon2id } from "hash-wasm";
import type { IdSource } from "../../router/handler";

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane. They stand with each hash, so raising them here is enough. */
const parameters = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const saltBytes = 16;

/** What nobody's secret is compared with, so that an unknown user takes as long as a wrong password. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Hashes a secret under a salt of its own; the answer names its algorithm, parameters and salt. */
export async function hashSecret(secret: string, ids: IdSource): Promise<string> {
  return argon2id({
    ...parameters,
    password: secret.normalize("NFC"),
    salt: Buffer.from(ids.randomHex(saltBytes), "hex"),
    outputType: "encoded",
  });
}

/** Hashed in the place of a secret of no sign at all, which Argon2 does not take. */
const nothingTyped = "\0";

/** Whether a secret is the one that was hashed; without a hash, or with nothing typed, it takes as long and is wrong. */
export async function isSecret(secret: string, hash: string | null): Promise<boolean> {
  const password = secret.normalize("NFC") || nothingTyped;
  const same = await argon2Verify({ password, hash: hash ?? nobodysHash });
  return same && hash !== null;
}
