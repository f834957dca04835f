import type { ScratchBook } from "./scratch-book";

/**
 * Puts a real book behind the screen: every call goes through its router, changes come back as events. Dialogs of
 * the shell are answered from `shell`.
 */
export function bridgeToBook(
  book: ScratchBook,
  shell: Readonly<Record<string, (input: never) => unknown>> = {},
): void {
  Object.defineProperty(window, "soThiDua", {
    configurable: true,
    value: {
      call: async (name: string, input: unknown) => {
        const answered = shell[name];
        return answered === undefined ? book.router.call(name, input) : answered(input as never);
      },
      onEvent: () => () => undefined,
    },
  });
}
