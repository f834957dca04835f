/** `1.111`: thousands apart by a full stop, as Vietnamese offices write. */
export function formatWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

const units = ["byte", "KB", "MB", "GB", "TB"] as const;

/** `48,6 MB`: a size in powers of 1024 with one decimal, cut, comma; bytes whole. */
export function formatBytes(bytes: number): string {
  let step = 0;
  let divisor = 1;
  while (bytes >= divisor * 1024 && step < units.length - 1) {
    divisor *= 1024;
    step += 1;
  }
  if (step === 0) return `${bytes} byte`;
  const tenths = Math.floor((bytes * 10) / divisor);
  const decimal = tenths % 10;
  return `${formatWhole(Math.floor(tenths / 10))}${decimal === 0 ? "" : `,${decimal}`} ${units[step]}`;
}

/** `Sở Tư pháp TP Hà Nội, Sở Tư pháp TP Huế và 3 đơn vị khác`: at most `shown` names in full. */
export function listNames(names: readonly string[], shown: number, noun: string): string {
  if (names.length <= shown) return names.join(", ");
  return `${names.slice(0, shown).join(", ")} và ${names.length - shown} ${noun} khác`;
}
