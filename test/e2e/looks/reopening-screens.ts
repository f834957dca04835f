import { reopeningWords as reopening } from "#core/strings/reopening-words";
import type { Screen } from "./screen";

/** What Windows' task bar leaves of the window. */
export const low = [1366, 728] as const;

/** From a round just sealed with its minutes: opened again, looked at from both sides, and sealed anew. */
export const reopeningScreens: readonly Screen[] = [
  {
    picture: "conference-reopen",
    reach: async ({ part, dialog }) => {
      await part("reopen-round").click();
      await dialog()
        .getByRole("textbox")
        .fill("Dòng 4 đếm thiếu một phiếu, tổ kiểm phiếu phát hiện khi soát lại");
    },
    sees: "đã thay",
    shows: ["conference/reopen-dialog", "ui/confirm-dialog"],
    size: low,
  },
  {
    picture: "conference-reopened",
    reach: async ({ part }) => {
      await part("confirm-act").click();
      await part("round-replaces").waitFor();
    },
    sees: reopening.replacesTodo,
    size: low,
  },
  {
    picture: "conference-replaced",
    reach: async ({ part }) => {
      await part("to-replaced").click();
      await part("round-replaced").waitFor();
    },
    sees: reopening.replacedNotYet,
    size: low,
  },
  {
    picture: "conference-sealed-anew",
    reach: async (desk) => {
      await desk.part("to-replacement").click();
      await desk.part("seal-round").click();
      await desk.part("confirm-act").click();
      await desk.part("make-minutes").click();
      await desk.part("copy-minutes").first().waitFor();
    },
    sees: reopening.toReplaced,
    size: low,
  },
  {
    picture: "conference-replaced-code",
    reach: async (desk) => {
      await desk.part("to-replaced").click();
      const code = await desk.part("seal-code").textContent();
      await desk.part("to-replacement").click();
      await desk.part("typed-code").fill(code ?? "");
      await desk.part("compare-code").click();
      await desk.part("verdict-REPLACED").waitFor();
    },
    sees: "đã thay",
  },
];
