import type { Locator } from "playwright-core";
import type { CommandName, InputOf, OutputOf, QueryName } from "#core/contract";
import type { LaunchedApp } from "../support/launch";
import type { Person } from "../tour/person";

/** Windows at 125 %: what is left of 1366×768 in the page's own pixels. */
export const enlarged = [1093, 614] as const;

/** What a walk holds in its hands: the window, someone before it, and the book behind it. */
export interface Desk {
  readonly app: LaunchedApp;
  readonly person: Person;
  /** Asks the book as the screen does; a refusal ends the walk. For what must be there before a picture. */
  readonly call: <Name extends QueryName | CommandName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<OutputOf<Name>>;
  /** By `data-testid`. */
  readonly part: (testId: string | RegExp) => Locator;
  readonly button: (words: string | RegExp) => Locator;
  readonly row: (words: string | RegExp) => Locator;
  readonly tab: (words: string | RegExp) => Locator;
  readonly dialog: () => Locator;
  readonly drawer: () => Locator;
}

/** A screen, drawer, dialog or menu of the window, and how a person comes to it. */
export interface Screen {
  /** Name of its picture: room, screen, what is special. */
  readonly picture: string;
  /** Where it begins: an address of the window. Without one it goes on from the picture before. */
  readonly at?: string;
  readonly reach?: (desk: Desk) => Promise<unknown>;
  /** Words that stand in the picture, inside the drawer or dialog where one is named. */
  readonly sees: string | RegExp;
  /** Files of renderer/src seen here: dialogs and drawers. */
  readonly shows?: readonly string[];
  /** CSS pixels; 1366×768 without it. */
  readonly size?: readonly [width: number, height: number];
}
