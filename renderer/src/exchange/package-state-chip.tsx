import { IconCircleCheck, IconDeviceUsb } from "@tabler/icons-react";
import type { PackageRow } from "#core/exchange/procedures";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { Chip } from "../ui/chip";

/** Green only after the stick came back. */
export function PackageStateChip({ state }: { readonly state: PackageRow["state"] }) {
  return state === "RECHECKED" ? (
    <Chip tone="ok" icon={IconCircleCheck} size="small" testId="package-rechecked">
      {words.rechecked}
    </Chip>
  ) : (
    <Chip tone="info" icon={IconDeviceUsb} size="small" testId="package-written">
      {words.written}
    </Chip>
  );
}
