import {
  IconAward,
  IconBuildingCommunity,
  IconDeviceUsb,
  IconFileText,
  IconFolders,
  IconHelp,
  IconLayoutDashboard,
  IconShieldCheck,
  IconUsersGroup,
  IconWritingSign,
} from "@tabler/icons-react";
import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import { frameStrings } from "#core/strings/frame-strings";
import type { GlyphIcon } from "../ui/glyph";

export interface Room {
  /** First part of the address; what follows belongs to the room. */
  readonly path: string;
  readonly label: string;
  readonly icon: GlyphIcon;
  /** As pressed: "1" is Ctrl+1. */
  readonly key: string;
  readonly Screen: LazyExoticComponent<ComponentType>;
}

/** Every room of the rail in the order of the year. */
const inOrder: readonly Omit<Room, "key">[] = [
  {
    path: "/overview",
    label: frameStrings.roomOverview,
    icon: IconLayoutDashboard,
    Screen: lazy(async () => ({ default: (await import("../overview/overview-room")).OverviewRoom })),
  },
  {
    path: "/registry",
    label: frameStrings.roomRegistry,
    icon: IconBuildingCommunity,
    Screen: lazy(async () => ({ default: (await import("../registry/registry-room")).RegistryRoom })),
  },
  {
    path: "/pledges",
    label: frameStrings.roomPledges,
    icon: IconWritingSign,
    Screen: lazy(async () => ({ default: (await import("../pledges/pledges-room")).PledgesRoom })),
  },
  {
    path: "/dossiers",
    label: frameStrings.roomDossiers,
    icon: IconFolders,
    Screen: lazy(async () => ({ default: (await import("../dossiers/dossiers-room")).DossiersRoom })),
  },
  {
    path: "/conference",
    label: frameStrings.roomConference,
    icon: IconUsersGroup,
    Screen: lazy(async () => ({ default: (await import("../conference/conference-room")).ConferenceRoom })),
  },
  {
    path: "/awards",
    label: frameStrings.roomAwards,
    icon: IconAward,
    Screen: lazy(async () => ({ default: (await import("../awards/awards-room")).AwardsRoom })),
  },
  {
    path: "/documents",
    label: frameStrings.roomDocuments,
    icon: IconFileText,
    Screen: lazy(async () => ({ default: (await import("../documents/documents-room")).DocumentsRoom })),
  },
  {
    path: "/exchange",
    label: frameStrings.roomExchange,
    icon: IconDeviceUsb,
    Screen: lazy(async () => ({ default: (await import("../exchange/exchange-room")).ExchangeRoom })),
  },
  {
    path: "/safekeeping",
    label: frameStrings.roomSafekeeping,
    icon: IconShieldCheck,
    Screen: lazy(async () => ({
      default: (await import("../safekeeping/safekeeping-room")).SafekeepingRoom,
    })),
  },
];

/** The rooms of the rail; Ctrl and the digit of its place leads to each, 0 to the tenth. */
export const rooms: readonly Room[] = inOrder.map((room, place) => ({
  ...room,
  key: String((place + 1) % 10),
}));

export const helpRoom: Room = {
  path: "/help",
  label: frameStrings.roomHelp,
  icon: IconHelp,
  key: "F1",
  Screen: lazy(async () => ({ default: (await import("../safekeeping/help-room")).HelpRoom })),
};
