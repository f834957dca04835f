import drawing from "../../../resources/icons/icon.svg?no-inline";

/** The program's own icon, as on the desktop; the name stands beside it. `size`: CSS pixels. */
export function ProgramIcon({ size }: { readonly size: number }) {
  return <img src={drawing} alt="" width={size} height={size} />;
}
