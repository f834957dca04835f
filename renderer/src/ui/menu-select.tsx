import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { Glyph, type GlyphIcon } from "./glyph";
import "./menu-select.css";

interface MenuSelectProps<Key extends string> {
  /** Spoken name: "Cụm đang làm". */
  readonly label: string;
  readonly icon?: GlyphIcon | undefined;
  /** What stands on the button: the choice that holds. */
  readonly shown: string;
  readonly value: Key;
  readonly choices: readonly { readonly key: Key; readonly label: string; readonly facts?: string }[];
  readonly onChange: (key: Key) => void;
  /** A way to where more are made, below a line. */
  readonly more?: { readonly label: string; readonly onAct: () => void } | undefined;
  readonly testId?: string | undefined;
}

/** A button that says what holds and opens the few others; ↑ ↓ walk, Enter chooses, Esc closes. */
export function MenuSelect<Key extends string>(props: MenuSelectProps<Key>) {
  const { more } = props;
  return (
    <Menu
      position="bottom-start"
      offset={4}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className="ui-menu-select"
          aria-label={`${props.label}: ${props.shown}`}
          title={props.shown}
          data-testid={props.testId}
        >
          {props.icon === undefined ? null : <Glyph of={props.icon} />}
          <span className="ui-clip">{props.shown}</span>
          <Glyph of={IconChevronDown} size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.choices.map(({ key, label, facts }) => (
          <Menu.RadioItem
            key={key}
            value={key}
            checked={key === props.value}
            onChange={() => props.onChange(key)}
            checkIcon={<Glyph of={IconCheck} size={16} />}
            closeMenuOnClick
          >
            {label}
            {facts === undefined ? null : <span className="ui-menu-facts">{facts}</span>}
          </Menu.RadioItem>
        ))}
        {more === undefined ? null : (
          <>
            <Menu.Divider />
            <Menu.Item onClick={more.onAct}>{more.label}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
