const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Bytes of randomness behind a recovery code: 80 bits, sixteen signs. */
export const recoveryCodeBytes = 10;

/** Spells random hexadecimal as `K7M3-QX9A-2PTD-6HWB`: no I, L, O, U, for it is copied from paper by hand. */
export function spellRecoveryCode(hex: string): string {
  let bits = BigInt(`0x${hex}`);
  let code = "";
  for (let place = 0; place < (recoveryCodeBytes * 8) / 5; place += 1) {
    code = (signs[Number(bits & 31n)] ?? "") + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** The code as typed back: case, spaces and dashes do not matter, and O, I, L are taken for 0, 1, 1. */
export function readRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
