import { IconShieldCheck } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { outsideAfterDays } from "#core/safekeeping/copies/copy-worries";
import { copyWords as words } from "#core/strings/copies-words";
import { Card } from "../../ui/card";
import { formatMoment } from "../../ui/format";
import { Notice } from "../../ui/notice";
import { Stack } from "../../ui/stack";

/** What is protected now: the newest sound copy, when it was opened, and whether one lies outside this PC. */
export function ProtectionCard({ copies }: { readonly copies: OutputOf<"safekeeping.copies"> }) {
  const { newestProven: newest, daysSinceOutside: days } = copies;
  return (
    <Card title={words.proof} icon={IconShieldCheck}>
      <Stack gap={12}>
        {newest === null ? (
          <Notice tone="warn" title={words.protectedNone} testId="protection">
            {words.protectedNoneText}
          </Notice>
        ) : (
          <Notice tone="ok" title={words.protectedNow(formatMoment(newest.madeAt))} testId="protection">
            {words.protectedText(formatMoment(newest.provedAt), newest.places)}
          </Notice>
        )}
        {days !== null && days <= outsideAfterDays ? null : (
          <Notice tone="warn" testId="outside">
            {days === null ? words.outsideNever : words.outsideOld(days)}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
