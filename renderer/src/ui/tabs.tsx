import { type KeyboardEvent, type ReactNode, useId } from "react";
import { Glyph, type GlyphIcon } from "./glyph";
import "./tabs.css";

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly icon?: GlyphIcon | undefined;
  /** Colours the icon: a tab whose content agrees or does not. */
  readonly tone?: "ok" | "danger" | undefined;
}

interface TabListProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
  /** Id of the element the chosen tab shows. */
  readonly panelId: string;
}

/** The strip of tabs alone; ← → Home End move between them. */
export function TabList<Key extends string>({ label, tabs, value, onChange, panelId }: TabListProps<Key>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = tabs.findIndex((tab) => tab.key === value);
    const next =
      event.key === "ArrowRight"
        ? (index + 1) % tabs.length
        : event.key === "ArrowLeft"
          ? (index - 1 + tabs.length) % tabs.length
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? tabs.length - 1
              : null;
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onChange(tab.key);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next ?? 0]?.focus();
  };
  return (
    <div className="ui-tabs-list" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className="ui-tab"
          data-tone={tab.tone}
          aria-selected={tab.key === value}
          aria-controls={tab.key === value ? panelId : undefined}
          tabIndex={tab.key === value ? 0 : -1}
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
          {tab.icon === undefined ? null : <Glyph of={tab.icon} size={16} stroke={2.25} />}
        </button>
      ))}
    </div>
  );
}

interface TabsProps<Key extends string> extends Omit<TabListProps<Key>, "panelId"> {
  /** Content of the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs with their panel. */
export function Tabs<Key extends string>({ children, ...list }: TabsProps<Key>) {
  const panelId = useId();
  return (
    <>
      <TabList {...list} panelId={panelId} />
      <div id={panelId} role="tabpanel" aria-label={list.tabs.find((tab) => tab.key === list.value)?.label}>
        {children}
      </div>
    </>
  );
}
