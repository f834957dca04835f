import {
  IconArrowBackUp,
  IconPencil,
  IconKey,
  IconUserPlus,
  IconUserX,
  IconUsers,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { peopleWords } from "#core/strings/people-words";
import { usersWords as words } from "#core/strings/users-words";
import { useMay } from "../../api/use-may";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useSession } from "../../api/use-session";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { IconButton } from "../../ui/icon-button";
import { Loading } from "../../ui/loading";
import { Notice } from "../../ui/notice";
import { MakeKeeperDialog } from "./make-keeper-dialog";
import "./people.css";
import { ResetPasswordDialog } from "./reset-password-dialog";
import { type User, UserDialog } from "./user-dialog";

type Asked =
  | { readonly about: "ADD" | "KEEPER" }
  | { readonly about: "EDIT" | "RESET" | "RETIRE"; readonly user: User };

/** Who may open the book, and what the keeper does about them. */
export function UsersTab() {
  const session = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (session === undefined) return <Loading />;
  return (
    <>
      {session.people === "ONE_PERSON" ? (
        <EmptyState
          icon={IconUsers}
          title={words.oneTitle}
          actions={
            <Button
              icon={IconUserPlus}
              onClick={() => setAsked({ about: "KEEPER" })}
              testId="make-keeper-here"
            >
              {words.makeKeeper}
            </Button>
          }
        >
          {words.oneText}
        </EmptyState>
      ) : (
        <UserList hereId={session.user?.id ?? null} onAsk={setAsked} />
      )}
      {asked === null ? null : <Question asked={asked} onClose={close} />}
    </>
  );
}

function Question({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactNode {
  switch (asked.about) {
    case "KEEPER":
      return <MakeKeeperDialog onClose={onClose} />;
    case "ADD":
      return <UserDialog user={null} onClose={onClose} />;
    case "EDIT":
      return <UserDialog user={asked.user} onClose={onClose} />;
    case "RESET":
      return <ResetPasswordDialog user={asked.user} onClose={onClose} />;
    case "RETIRE":
      return <RetireQuestion user={asked.user} onClose={onClose} />;
  }
}

function RetireQuestion({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const retire = useProcedureCommand("safekeeping.retireUser");
  return (
    <ConfirmDialog
      opened
      title={words.retireTitle(user.name)}
      lose={[words.retireLose(user.name)]}
      keep={[words.retireKeep(user.name)]}
      keepWord={words.retireStay}
      actWord={words.retire}
      weight="destroys"
      working={retire.working}
      onKeep={onClose}
      onAct={() => void retire.run({ userId: user.id, expectedRevision: user.revision }).then(onClose)}
    />
  );
}

interface UserListProps {
  readonly hereId: string | null;
  readonly onAsk: (asked: Asked) => void;
}

function UserList({ hereId, onAsk }: UserListProps) {
  const manages = useMay("safekeeping.users");
  const { value } = useProcedureQuery("safekeeping.users", manages ? {} : null);
  const restore = useProcedureCommand("safekeeping.restoreUser");
  if (!manages)
    return (
      <div className="people-pad">
        <Notice tone="info">{words.onlyKeeper}</Notice>
      </div>
    );
  if (value === undefined) return <Loading />;
  const columns = userColumns({
    hereId,
    onAsk,
    onRestore: (user) => void restore.run({ userId: user.id, expectedRevision: user.revision }),
  });
  return (
    <>
      <div className="people-pad">
        <Button icon={IconUserPlus} onClick={() => onAsk({ about: "ADD" })} testId="add-user">
          {words.add}
        </Button>
      </div>
      <DataTable
        label={words.tab}
        columns={columns}
        rows={value.users}
        rowKey={(user) => user.id}
        testId="users"
        empty={null}
      />
    </>
  );
}

interface Ways extends UserListProps {
  readonly onRestore: (user: User) => void;
}

function userColumns(ways: Ways): readonly Column<User>[] {
  return [
    {
      key: "name",
      head: words.name,
      cell: (user) => (
        <span className="people-name">
          <strong className="ui-clip" title={user.name}>
            {user.name}
          </strong>
          <span className="ui-secondary ui-clip" title={user.post}>
            {user.post}
          </span>
        </span>
      ),
    },
    { key: "role", head: words.role, cell: (user) => peopleWords.roles[user.role], width: 130 },
    {
      key: "state",
      head: words.state,
      cell: (user) => <State user={user} hereId={ways.hereId} />,
      width: 150,
    },
    {
      key: "ways",
      head: <span className="ui-only-spoken">{words.wayHead}</span>,
      cell: (user) => <WaysOf user={user} ways={ways} />,
      width: 150,
    },
  ];
}

function State({ user, hereId }: { readonly user: User; readonly hereId: string | null }) {
  if (user.retiredAt !== null)
    return (
      <Chip tone="neutral" icon={IconUserX} size="small">
        {words.retired}
      </Chip>
    );
  return (
    <Chip tone="ok" size="small">
      {user.id === hereId ? words.you : user.hasPin ? words.activeWithPin : words.active}
    </Chip>
  );
}

function WaysOf({ user, ways }: { readonly user: User; readonly ways: Ways }) {
  if (user.retiredAt !== null)
    return (
      <Button size="small" icon={IconArrowBackUp} onClick={() => ways.onRestore(user)}>
        {words.restore}
      </Button>
    );
  return (
    <>
      <IconButton
        icon={IconPencil}
        label={`${words.edit}: ${user.name}`}
        onClick={() => ways.onAsk({ about: "EDIT", user })}
      />
      <IconButton
        icon={IconKey}
        label={`${words.resetPassword}: ${user.name}`}
        onClick={() => ways.onAsk({ about: "RESET", user })}
      />
      <IconButton
        icon={IconUserX}
        label={`${words.retire}: ${user.name}`}
        onClick={() => ways.onAsk({ about: "RETIRE", user })}
      />
    </>
  );
}
