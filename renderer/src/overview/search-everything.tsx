import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { Found } from "#core/overview/procedures";
import { searchWords as words } from "#core/strings/overview-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useGoTo } from "../frame/use-go-to";
import { Dialog } from "../ui/dialog";
import { Glyph } from "../ui/glyph";
import { KeyHint } from "../ui/key-hint";
import "./search.css";

/** The box in the header and its dialog: Ctrl+K opens, ↑ ↓ choose, Enter goes there. */
export function SearchEverything() {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpened(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className="search-box" onClick={() => setOpened(true)}>
        <Glyph of={IconSearch} />
        <span>{words.open}</span>
        <KeyHint keys={["Ctrl K"]} />
      </button>
      {opened ? <SearchDialog onClose={() => setOpened(false)} /> : null}
    </>
  );
}

function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const text = typed.trim();
  const { value } = useProcedureQuery("overview.search", text === "" ? null : { text });
  const found = text === "" ? [] : (value?.found ?? []);
  const frame = useProcedureQuery("registry.frame", {}).value;
  const goTo = useGoTo();
  const go = (hit: Found) => {
    onClose();
    goTo(hit);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setChosen((place) => (place + step + found.length) % found.length);
    }
    const hit = found[chosen];
    if (event.key !== "Enter" || hit === undefined) return;
    // The form that opens takes the focus at once: this key must not go on to send it.
    event.preventDefault();
    go(hit);
  };
  return (
    <Dialog opened title={words.open} onClose={onClose} width={680}>
      <input
        className="search-input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
        aria-label={words.open}
        placeholder={words.placeholder}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={words.results} className="search-list">
        {found.map((hit, place) => (
          <FoundLine
            key={`${hit.kind} ${hit.id}`}
            id={`${listId}-${place}`}
            hit={hit}
            yearNow={frame?.year ?? null}
            heading={found[place - 1]?.kind === hit.kind ? null : words.kinds[hit.kind]}
            chosen={place === chosen ? "CHOSEN" : "NOT"}
            onGo={() => go(hit)}
          />
        ))}
      </div>
      {found.length > 0 ? null : (
        <p className="search-empty" aria-live="polite">
          {text === "" ? words.nothingTyped : value === undefined ? "" : words.nothingFound(text)}
        </p>
      )}
    </Dialog>
  );
}

interface FoundLineProps {
  readonly id: string;
  readonly hit: Found;
  readonly yearNow: number | null;
  /** Name of the kind above the first of it. */
  readonly heading: string | null;
  readonly chosen: "CHOSEN" | "NOT";
  readonly onGo: () => void;
}

function FoundLine({ id, hit, yearNow, heading, chosen, onGo }: FoundLineProps) {
  useEffect(() => {
    if (chosen === "CHOSEN") document.getElementById(id)?.scrollIntoView?.({ block: "nearest" });
  }, [chosen, id]);
  return (
    <>
      {heading === null ? null : (
        <div role="presentation" className="search-heading">
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={chosen === "CHOSEN"}
        tabIndex={-1}
        className="search-line"
        onClick={onGo}
        onKeyDown={(event) => {
          if (event.key === "Enter") onGo();
        }}
      >
        <strong className="ui-clip" title={hit.title}>
          {hit.title}
        </strong>
        <span className="ui-clip" title={hit.detail}>
          {hit.detail}
        </span>
        {hit.year === null || hit.year === yearNow ? null : (
          <span className="search-year">{words.otherYear(hit.year)}</span>
        )}
      </div>
    </>
  );
}
