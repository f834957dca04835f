import type { Database } from "better-sqlite3";
import type { CopySettings } from "#core/safekeeping/copies/copy-settings";
import type { CopyKeeping } from "#core/safekeeping/copies/keeping";

export function readCopySettings(database: Database): CopySettings {
  return database
    .prepare("SELECT daily_copy AS daily, prove_after_days AS proveAfterDays FROM book")
    .get() as CopySettings;
}

export function saveCopySettings(database: Database, settings: CopySettings): void {
  database.prepare("UPDATE book SET daily_copy = @daily, prove_after_days = @proveAfterDays").run(settings);
}

export function readCopyKeeping(database: Database): CopyKeeping {
  return database
    .prepare(
      "SELECT keep_days AS days, keep_weeks AS weeks, keep_months AS months, keep_years AS years FROM book",
    )
    .get() as CopyKeeping;
}

export function saveCopyKeeping(database: Database, keeping: CopyKeeping): void {
  database
    .prepare(
      "UPDATE book SET keep_days = @days, keep_weeks = @weeks, keep_months = @months, keep_years = @years",
    )
    .run(keeping);
}
