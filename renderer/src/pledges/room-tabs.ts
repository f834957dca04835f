import { type ReactNode, createContext } from "react";

/** The strip of tabs, made once by the room and set by each of its screens above the list. */
export const RoomTabs = createContext<ReactNode>(null);
