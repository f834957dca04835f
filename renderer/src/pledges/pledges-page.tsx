import { type ReactNode, use } from "react";
import { pledgesScreen as words } from "#core/strings/pledges-screen-words";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import "./pledges.css";
import { RoomTabs } from "./room-tabs";

interface PledgesPageProps {
  /** One line beside the title. */
  readonly facts: ReactNode;
  readonly actions?: ReactNode;
  readonly drawer?: ReactNode;
  readonly children: ReactNode;
}

/** One tab of the room: its head, the strip of tabs, its content, its drawer. */
export function PledgesPage({ facts, actions, drawer, children }: PledgesPageProps) {
  const tabs = use(RoomTabs);
  return (
    <Page head={<PageHead title={words.title} facts={facts} actions={actions} />} drawer={drawer}>
      <div className="pledges-tabs">{tabs}</div>
      {children}
    </Page>
  );
}
