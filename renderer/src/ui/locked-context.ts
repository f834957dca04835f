import { createContext } from "react";

/** Whether the fields around are locked: what scrolls then takes the keyboard itself, for nothing in it does. */
export const LockedContext = createContext<"OPEN" | "LOCKED">("OPEN");
