import { Menu } from "@mantine/core";
import {
  IconChevronUp,
  IconLock,
  IconLogout2,
  IconKey,
  IconGridDots,
  IconUser,
  IconUserOff,
  IconUserPlus,
} from "@tabler/icons-react";
import { useRef, useState } from "react";
import { peopleWords as words } from "#core/strings/people-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useSession } from "../../api/use-session";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { Glyph, type GlyphIcon } from "../../ui/glyph";
import { MakeKeeperDialog } from "./make-keeper-dialog";
import { OwnPasswordDialog } from "./own-password-dialog";
import "./people.css";
import { PinDialog } from "./pin-dialog";
import { useLockScreen } from "./use-lock-screen";

type Asked = "PASSWORD" | "PIN" | "KEEPER" | null;

/** Foot of the rail: who is at the keyboard, and what only that person does: lock, change, leave. */
export function WhoIsHere() {
  const session = useSession();
  const lock = useLockScreen();
  const leave = useLeaveGuard();
  const signOut = useProcedureCommand("safekeeping.signOut", { success: "silent" });
  const [asked, setAsked] = useState<Asked>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (session === undefined) return null;
  const { user } = session;
  const close = () => {
    setAsked(null);
    // The line of the menu that asked is long gone.
    button.current?.focus();
  };
  return (
    <>
      <Menu
        position="top-start"
        offset={4}
        width={250}
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        floatingStrategy="fixed"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className="people-here"
            title={user === null ? words.onePersonMeaning : user.name}
            data-testid="who-is-here"
          >
            <Glyph of={user === null ? IconUserOff : IconUser} size={19} />
            <span className="people-here-words">
              <strong className="ui-clip">{user === null ? words.onePerson : user.name}</strong>
              <span className="ui-clip">{user === null ? words.onePersonRole : words.roles[user.role]}</span>
            </span>
            <Glyph of={IconChevronUp} size={16} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {user === null ? (
            <>
              <p className="people-meaning">{words.onePersonMeaning}</p>
              <Menu.Divider />
              <Item
                icon={IconUserPlus}
                word={words.makeKeeper}
                onAct={() => setAsked("KEEPER")}
                testId="make-keeper"
              />
            </>
          ) : (
            <>
              <Item
                icon={IconLock}
                word={words.lockScreen}
                keys="Ctrl+L"
                onAct={() => lock("ASKED")}
                testId="lock-screen-now"
              />
              <Item
                icon={IconLogout2}
                word={words.signOut}
                onAct={() => leave(() => void signOut.run({}))}
                testId="sign-out"
              />
              <Menu.Divider />
              <Item icon={IconGridDots} word={words.ownPin} onAct={() => setAsked("PIN")} testId="own-pin" />
              <Item
                icon={IconKey}
                word={words.ownPassword}
                onAct={() => setAsked("PASSWORD")}
                testId="own-password"
              />
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === "KEEPER" ? <MakeKeeperDialog onClose={close} /> : null}
      {asked === "PASSWORD" ? <OwnPasswordDialog onClose={close} /> : null}
      {asked === "PIN" && user !== null ? <PinDialog hasPin={user.hasPin} onClose={close} /> : null}
    </>
  );
}

interface ItemProps {
  readonly icon: GlyphIcon;
  readonly word: string;
  readonly keys?: string;
  readonly onAct: () => void;
  readonly testId: string;
}

function Item({ icon, word, keys, onAct, testId }: ItemProps) {
  return (
    <Menu.Item
      leftSection={<Glyph of={icon} size={18} />}
      rightSection={keys === undefined ? undefined : <kbd className="people-keys">{keys}</kbd>}
      onClick={onAct}
      data-testid={testId}
    >
      {word}
    </Menu.Item>
  );
}
