import type { Digest } from "./ids";

/** Twelve signs `K7M3-QX9A-2PTD`: eleven from the digest (55 bits) and one that catches a slip of the hand. */
export type ShortCode = string & { readonly __shortCode: true };

/** No I, L, O, U: what is read aloud or copied by hand must not be mistaken. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const dataSigns = 11;

/** The code of a sealed document, from the first 55 bits of its SHA-256. */
export function shortCodeOf(digest: Digest): ShortCode {
  const bits = BigInt(`0x${digest.slice(0, 14)}`) >> 1n;
  let data = "";
  for (let place = dataSigns - 1; place >= 0; place -= 1)
    data += signs[Number((bits >> BigInt(place * 5)) & 31n)];
  return group(data + checkSign(data)) as ShortCode;
}

/** Reads a code as typed or pasted: case, spaces and dashes do not matter, and O, I, L are taken for 0, 1, 1. */
export function readShortCode(typed: string): ShortCode | "MISTYPED" {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== dataSigns + 1 || [...plain].some((sign) => !signs.includes(sign))) return "MISTYPED";
  return checkSign(plain.slice(0, dataSigns)) === plain[dataSigns] ? (group(plain) as ShortCode) : "MISTYPED";
}

/** Weighted sum modulo 31 (prime): catches every single wrong sign and swap of neighbours, save 0 for Z. */
function checkSign(data: string): string {
  let sum = 0;
  [...data].forEach((sign, place) => {
    sum += (place + 2) * signs.indexOf(sign);
  });
  return signs[sum % 31] ?? "0";
}

function group(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
