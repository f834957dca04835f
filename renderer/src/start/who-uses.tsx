import { usersWords as words } from "#core/strings/users-words";
import { KeeperFields, keeperOf, noKeeper, type TypedKeeper } from "../safekeeping/users/keeper-fields";
import { RadioInput } from "../ui/radio-group";
import { Stack } from "../ui/stack";

/** Who will use a new book, as typed. */
export interface TypedUse {
  readonly way: "ONE_PERSON" | "KEEPER";
  readonly keeper: TypedKeeper;
  /** What is wrong is said once somebody tried to create the book. */
  readonly judged: "YES" | "NOT_YET";
}

export const onePersonUse: TypedUse = { way: "ONE_PERSON", keeper: noKeeper, judged: "NOT_YET" };

/** The keeper to create the book with, null for a book of one person; MISSING while something is to be filled in. */
export function keeperOfUse({ way, keeper }: TypedUse) {
  return way === "ONE_PERSON" ? null : (keeperOf(keeper) ?? "MISSING");
}

const choices = [
  { value: "ONE_PERSON", label: words.oneChoice, facts: words.oneChoiceFacts },
  { value: "KEEPER", label: words.keeperChoice, facts: words.keeperChoiceFacts },
] as const;

interface WhoUsesProps {
  readonly value: TypedUse;
  readonly onChange: (value: TypedUse) => void;
}

/** Whether the new book asks who sits before it, and the one who keeps it. */
export function WhoUses({ value, onChange }: WhoUsesProps) {
  return (
    <Stack gap={12}>
      <RadioInput
        label={words.whoUses}
        choices={choices}
        value={value.way}
        onChange={(way) => onChange({ ...value, way: way ?? value.way })}
      />
      {value.way === "KEEPER" ? (
        <KeeperFields
          value={value.keeper}
          onChange={(keeper) => onChange({ ...value, keeper })}
          judged={value.judged}
        />
      ) : null}
    </Stack>
  );
}
