import { notifications } from "@mantine/notifications";
import { cleanup, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType, ReactNode } from "react";
import { afterEach } from "vitest";
import { UiProvider } from "#renderer/ui/provider.tsx";

/** What comes after a moment is waited for, never timed: a busy machine is slow, not wrong. */
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  notifications.clean();
});

/** Puts parts on a page inside the theme (and `Around`, if given); answers a user who types and presses keys. */
export function show(parts: ReactNode, Around?: ComponentType<{ readonly children: ReactNode }>) {
  const user = userEvent.setup();
  const shown = render(Around === undefined ? parts : <Around>{parts}</Around>, {
    wrapper: ({ children }) => <UiProvider>{children}</UiProvider>,
  });
  return { user, ...shown };
}
