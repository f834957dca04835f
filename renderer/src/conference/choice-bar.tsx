import { ballotWords as words } from "#core/strings/ballot-words";
import { Button } from "../ui/button";
import { SearchField } from "../ui/search-field";
import { Toolbar } from "../ui/toolbar";

interface ChoiceBarProps {
  readonly search: string;
  readonly onSearch: (typed: string) => void;
  /** How many names the search finds. */
  readonly found: number;
  /** Puts all found names on the ballot, or takes them off. */
  readonly onAll: (taken: boolean) => void;
}

/** Finds names of a long list, and takes what was found together. */
export function ChoiceBar({ search, onSearch, found, onAll }: ChoiceBarProps) {
  return (
    <Toolbar
      left={<SearchField label={words.chooseSearch} value={search} onChange={onSearch} />}
      right={
        found === 0 ? (
          <span className="conference-secondary">{words.chooseNothing}</span>
        ) : (
          <>
            <Button size="small" onClick={() => onAll(true)} testId="take-found">
              {words.takeFound(found)}
            </Button>
            <Button size="small" onClick={() => onAll(false)} testId="leave-found">
              {words.leaveFound(found)}
            </Button>
          </>
        )
      }
    />
  );
}
