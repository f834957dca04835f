import type { LocalDate } from "#core/base/local-date";
import type { Caller } from "#core/base/procedure";
import type { Result } from "#core/base/result";
import type { AppEvent } from "#core/contract";
import type { AppError } from "#core/errors";
import type { BookSummary } from "#core/safekeeping/book";
import type { BookMark } from "#core/safekeeping/startup/mark";
import type { Workshop } from "../workshop/workshop";
import type { Migration } from "./database/migrations";
import type {
  BookContext,
  Clock,
  Grants,
  HandlerTable,
  Host,
  IdSource,
  SealComparison,
  StateComparison,
} from "./router/handler";
import type { ReportIncident } from "./router/incident";

/** What an open book lives on: the app's own thread or a test brings it. */
export interface BookParts {
  readonly resources: string;
  readonly programVersion: string;
  readonly workshop: Workshop;
  readonly host: Host;
  readonly grants: Grants;
  readonly handlers: Partial<HandlerTable>;
  readonly compareSeal: SealComparison;
  readonly compareStates: StateComparison;
  readonly fillSample: (context: BookContext, sample: string) => Promise<Result<null, AppError>>;
  readonly ids: IdSource;
  readonly clockOf: (asOf: LocalDate | null) => Clock;
  readonly onEvent: (event: AppEvent) => void;
  readonly onSummary: (summary: BookSummary) => void;
  /** The one at the keyboard became another, or locked the book. */
  readonly onCaller: (caller: Caller) => void;
  /** How far the book has come, to be kept outside it: at its opening and closing, after a seal, now and then. */
  readonly onMark: (mark: BookMark) => void;
  readonly onIncident: ReportIncident;
  readonly migrations: readonly Migration[];
}
