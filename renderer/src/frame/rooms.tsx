import {
  IconBuildingCommunity,
  IconDeviceUsb,
  IconFileText,
  IconFolders,
  IconHelp,
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

/** Every room of the rail in the order of the year; the last one stands below the line. */
export const rooms: readonly Room[] = [
  {
    path: "/registry",
    label: frameStrings.roomRegistry,
    icon: IconBuildingCommunity,
    key: "1",
    Screen: lazy(async () => ({ default: (await import("../registry/registry-room")).RegistryRoom })),
  },
  {
    path: "/pledges",
    label: frameStrings.roomPledges,
    icon: IconWritingSign,
    key: "2",
    Screen: lazy(async () => ({ default: (await import("../pledges/pledges-room")).PledgesRoom })),
  },
  {
    path: "/dossiers",
    label: frameStrings.roomDossiers,
    icon: IconFolders,
    key: "3",
    Screen: lazy(async () => ({ default: (await import("../dossiers/dossiers-room")).DossiersRoom })),
  },
  {
    path: "/conference",
    label: frameStrings.roomConference,
    icon: IconUsersGroup,
    key: "4",
    Screen: lazy(async () => ({ default: (await import("../conference/conference-room")).ConferenceRoom })),
  },
  {
    path: "/documents",
    label: frameStrings.roomDocuments,
    icon: IconFileText,
    key: "4",
    Screen: lazy(async () => ({ default: (await import("../documents/documents-room")).DocumentsRoom })),
  },
  {
    path: "/exchange",
    label: frameStrings.roomExchange,
    icon: IconDeviceUsb,
    key: "5",
    Screen: lazy(async () => ({ default: (await import("../exchange/exchange-room")).ExchangeRoom })),
  },
  {
    path: "/safekeeping",
    label: frameStrings.roomSafekeeping,
    icon: IconShieldCheck,
    key: "6",
    Screen: lazy(async () => ({
      default: (await import("../safekeeping/safekeeping-room")).SafekeepingRoom,
    })),
  },
];

export const helpRoom: Room = {
  path: "/help",
  label: frameStrings.roomHelp,
  icon: IconHelp,
  key: "F1",
  Screen: lazy(async () => ({ default: (await import("../safekeeping/help-room")).HelpRoom })),
};
