import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { uiStrings } from "#core/strings/ui-strings";
import "./drawer.css";
import { chosenRow, focusFirstField } from "./drawer-focus";
import { IconButton } from "./icon-button";
import { type Tab, TabList } from "./tabs";

interface DrawerProps<Key extends string> {
  readonly title: string;
  readonly chips?: ReactNode;
  /** One secondary line under the title. */
  readonly facts?: ReactNode;
  /** Small icon buttons left of the closing cross. */
  readonly tools?: ReactNode;
  readonly tabs?: readonly Tab<Key>[] | undefined;
  readonly tab?: Key | undefined;
  readonly onTab?: ((key: Key) => void) | undefined;
  readonly children: ReactNode;
  /** Stays in sight; the body scrolls. */
  readonly foot?: ReactNode;
  /** Asked by Esc and by the cross. A screen with a form asks `useLeaveGuard` first. */
  readonly onClose: () => void;
  /** `reading`: nothing inside takes the focus, so the body itself does and scrolls by keys. */
  readonly content?: "acting" | "reading" | undefined;
  /** Where the focus goes when the drawer appears: `first-field` for forms, `nothing` (the list keeps it). */
  readonly focusOn?: "nothing" | "first-field" | undefined;
}

/** Details beside the list: 450 px, no overlay, one at a time. Closing gives the focus back to the row. */
export function Drawer<Key extends string = string>(props: DrawerProps<Key>) {
  const { onClose, focusOn = "nothing" } = props;
  const frame = useRef<HTMLElement>(null);
  const titleId = useId();
  const close = useRef(onClose);
  const row = useRef<HTMLElement | null>(null);
  useEffect(() => {
    close.current = onClose;
    row.current = chosenRow() ?? row.current;
  });

  useEffect(() => {
    const before = document.activeElement;
    const drawer = frame.current;
    const stopWaiting = drawer === null || focusOn === "nothing" ? null : focusFirstField(drawer, before);
    return () => {
      stopWaiting?.();
      const active = document.activeElement;
      const lost = active === null || active === document.body || drawer?.contains(active) === true;
      if (!lost) return;
      const back = row.current?.isConnected === true ? row.current : before;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, [focusOn]);

  useEffect(() => {
    let isForLayer = false;
    const onKeyComing = (event: KeyboardEvent) => {
      isForLayer = isInsideLayer(event.target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || isForLayer) return;
      event.preventDefault();
      close.current();
    };
    document.addEventListener("keydown", onKeyComing, { capture: true });
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKeyComing, { capture: true });
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  const panelId = useId();
  const withTabs = props.tabs !== undefined && props.tab !== undefined && props.onTab !== undefined;
  const reads = props.content === "reading";
  return (
    <aside ref={frame} className="ui-drawer" data-drawer tabIndex={-1} aria-labelledby={titleId}>
      <div className="ui-drawer-head">
        <div className="ui-drawer-line">
          <h2 className="ui-drawer-title" id={titleId}>
            {props.title}
          </h2>
          {props.tools}
          <IconButton icon={IconX} label={uiStrings.closeDrawer} onClick={onClose} testId="drawer-close" />
        </div>
        {props.facts === undefined ? null : <div className="ui-drawer-facts">{props.facts}</div>}
        {props.chips === undefined ? null : <div className="ui-drawer-chips">{props.chips}</div>}
      </div>
      {withTabs ? (
        <div className="ui-drawer-tabs">
          <TabList
            label={props.title}
            tabs={props.tabs ?? []}
            value={props.tab as Key}
            onChange={(key) => props.onTab?.(key)}
            panelId={panelId}
          />
        </div>
      ) : null}
      <div
        className="ui-drawer-body"
        id={panelId}
        role={withTabs ? "tabpanel" : reads ? "group" : undefined}
        aria-labelledby={reads && !withTabs ? titleId : undefined}
        tabIndex={withTabs || reads ? 0 : undefined}
      >
        {props.children}
      </div>
      {props.foot === undefined || props.foot === null ? null : (
        <div className="ui-drawer-foot">{props.foot}</div>
      )}
    </aside>
  );
}

/**
 * A menu, a calendar or a dialog above the drawer closes itself first, so this is asked before they hear of the
 * key. A dialog hears of it even sooner: then the focused element is gone from the page already.
 */
function isInsideLayer(target: EventTarget | null): boolean {
  if (target instanceof Node && !target.isConnected) return true;
  if (document.querySelector(".mantine-Modal-content") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(".mantine-Popover-dropdown") !== null) return true;
  return target.getAttribute("aria-expanded") === "true";
}
