import { expect, it } from "vitest";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { passwordOf } from "../support/people";
import { conferenceBook, meetingWithRoll } from "./conference-book";
import { yesNo } from "./counted-round";

it("opens no round that nobody could seal: a book of one user asks for the second first", async () => {
  const book = await conferenceBook(yesNo, safekeepingHandlers);
  const password = passwordOf("Người giữ sổ");
  await book.call("safekeeping.makeKeeper", { name: "Người giữ sổ", post: "Chuyên viên", password });
  const meetingId = await meetingWithRoll(book);
  const groups = [{ name: "Chi cục", categoryId: null, quota: 1, nominationIds: [...book.nominations] }];
  const asked = { meetingId, name: "Vòng 1", groups };
  const joined = async (role: "VIEWER" | "TELLER", name: string) =>
    book.call("safekeeping.addUser", {
      ...{ name, post: "Chuyên viên", role, unitId: null, password: passwordOf(name) },
    });

  expect(await book.refusal("conference.openRound", asked)).toBe("ROUND_NEEDS_SECOND_PERSON");
  await joined("VIEWER", "Lãnh đạo xem");
  expect(await book.refusal("conference.openRound", asked)).toBe("ROUND_NEEDS_SECOND_PERSON");
  await joined("TELLER", "Tổ kiểm phiếu 1");
  expect(await book.answer("conference.openRound", asked)).toMatchObject({ ok: true });
});
