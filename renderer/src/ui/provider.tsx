import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useEffect } from "react";
import "dayjs/locale/vi";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./fonts.css";
import "./tokens.css";
import "./base.css";
import "./mantine.css";
import { watchPointer } from "./after-click";
import { watchDoublePress } from "./double-press";
import { theme } from "./theme";

/** Everything a tree of parts needs around it: theme, dates in Vietnamese, the toasts' corner. Used once. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  useEffect(watchPointer, []);
  useEffect(watchDoublePress, []);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <DatesProvider settings={{ locale: "vi", firstDayOfWeek: 1, consistentWeeks: true }}>
        <Notifications position="bottom-right" limit={3} transitionDuration={160} zIndex={400} />
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}
