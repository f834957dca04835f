import { Buffer } from "node:buffer";

/** A tar archive (ustar, POSIX.1-1988) is blocks of this many bytes. */
export const tarBlock = 512;
/** The longest name that needs no second field. */
const longestName = 100;

/** The header of one plain file. Time, owner and rights say nothing: a copy is told by its bytes. */
export function tarHeader(name: string, bytes: number): Uint8Array {
  if (Buffer.byteLength(name) > longestName) throw new Error(`Too long for a tar name: ${name}`);
  const header = Buffer.alloc(tarBlock);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${bytes.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("0", 156);
  header.write("ustar\0", 257);
  header.write("00", 263);
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** Name and size of the file a header stands before; null for the empty block at the end. Throws for anything else. */
export function readTarHeader(block: Uint8Array): { readonly name: string; readonly bytes: number } | null {
  const header = Buffer.from(block);
  if (header.every((byte) => byte === 0)) return null;
  if (Number.parseInt(textAt(header, 148, 8), 8) !== checksumOf(header) || header[156] !== "0".charCodeAt(0))
    throw new Error("Not the header of a plain file in a tar archive");
  return { name: textAt(header, 0, longestName), bytes: Number.parseInt(textAt(header, 124, 12), 8) };
}

/** Zero bytes that fill the last block of a file of this size. */
export const tarPadding = (bytes: number): Uint8Array =>
  new Uint8Array((tarBlock - (bytes % tarBlock)) % tarBlock);

/** Two empty blocks. */
export const tarEnd = (): Uint8Array => new Uint8Array(2 * tarBlock);

/** The sum of all bytes, those of the sum itself counted as spaces. */
function checksumOf(header: Uint8Array): number {
  return header.reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 32 : byte), 0);
}

function textAt(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.findIndex((byte) => byte === 0 || byte === 32);
  return field.subarray(0, end === -1 ? length : end).toString("utf8");
}
