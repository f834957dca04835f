import { describe, expect, it } from "vitest";
import { contract } from "#core/contract";
import { readActors } from "#core/safekeeping/users/actors";
import { type Person, type People, signInAs, withPeople } from "../../support/people";
import { workedBook } from "../worked-book";

const reason = "Người này đề nghị xóa";

async function askedBook() {
  const book = await workedBook();
  const people = await withPeople(book);
  const input = { personId: book.personId, reason };
  const vouch = (second: Person, given: unknown = input, procedure = "safekeeping.erasePerson") =>
    book.answer("safekeeping.vouch", {
      ...{ procedure, input: given, userId: second.id, password: second.password },
    });
  const erase = () => book.answer("safekeeping.erasePerson", input);
  return { book, people, input, vouch, erase };
}

const needed = { error: { code: "SECOND_PERSON_NEEDED", facts: { procedure: "safekeeping.erasePerson" } } };

describe("a step of two persons", () => {
  it("waits for the second, and both stand in the audit", async () => {
    const { book, people, vouch, erase } = await askedBook();
    expect(await erase()).toMatchObject(needed);
    expect(await vouch(people.SECRETARY)).toMatchObject({ ok: true });
    expect(await erase()).toMatchObject({ ok: true });
    const user = book.database
      .prepare("SELECT user FROM audit_events WHERE procedure = 'safekeeping.erasePerson'")
      .pluck()
      .get() as string;
    expect(readActors(user)).toEqual({ first: people.KEEPER.id, second: people.SECRETARY.id });
  });

  it.each<[string, (asked: Awaited<ReturnType<typeof askedBook>>) => Promise<unknown>]>([
    ["another input", ({ people, vouch, input }) => vouch(people.SECRETARY, { ...input, reason: "Khác" })],
    ["another procedure", ({ people, vouch }) => vouch(people.SECRETARY, {}, "safekeeping.lock")],
    [
      "too long ago",
      async ({ people, vouch, book }) => {
        await vouch(people.SECRETARY);
        book.clock.pass(3);
      },
    ],
    [
      "before another sat down",
      async ({ people, vouch, book }) => {
        await vouch(people.SECRETARY);
        await book.call("safekeeping.lock", {});
        await book.call("safekeeping.unlock", { kind: "PASSWORD", secret: people.KEEPER.password });
      },
    ],
    [
      "by one retired since",
      async ({ people, vouch, book }) => {
        await vouch(people.SECRETARY);
        const { users } = await book.call("safekeeping.users", {});
        const revision = users.find(({ id }) => id === people.SECRETARY.id)?.revision ?? 0;
        await book.call("safekeeping.retireUser", {
          userId: people.SECRETARY.id,
          expectedRevision: revision,
        });
      },
    ],
    [
      "by one whose role may vouch no more",
      async ({ people, vouch, book }) => {
        await vouch(people.SECRETARY);
        const { users } = await book.call("safekeeping.users", {});
        const user = users.find(({ id }) => id === people.SECRETARY.id);
        if (user === undefined) throw new Error("a secretary");
        const { id: userId, name, post, unitId, revision: expectedRevision } = user;
        const fields = { name, post, unitId, role: "VIEWER" } as const;
        await book.call("safekeeping.editUser", { userId, expectedRevision, ...fields });
      },
    ],
  ])("is not done on a word given for %s", async (_what, before) => {
    const asked = await askedBook();
    await before(asked);
    expect(await asked.erase()).toMatchObject(needed);
  });

  it("is asked for by every call of the contract that takes two, whatever it would do", async () => {
    const { book } = await askedBook();
    const taking = Object.entries(contract).flatMap(([name, procedure]) =>
      procedure.kind === "command" && procedure.persons === "TWO" ? [name] : [],
    );
    const id = book.personId as string;
    const digest = "0".repeat(64);
    const inputs: Readonly<Record<string, unknown>> = {
      "bin.empty": { emptying: { of: "OLDER", days: 0 } },
      "conference.reopenRound": { roundId: id, reason },
      "conference.sealRound": { roundId: id, expectedRevision: 1 },
      "personalData.eraseContact": { contactId: id, reason },
      "safekeeping.erasePerson": { personId: id, reason },
      "safekeeping.restore": {
        ...{ copy: { kind: "LIST", backupId: id }, passphrase: null, reason, previewDigest: digest },
        ...{ roundsGivenUp: [], taskId: book.taskId() },
      },
    };
    expect(taking.toSorted()).toEqual(Object.keys(inputs));
    for (const [procedure, input] of Object.entries(inputs)) {
      expect(await book.router.call(procedure, input), procedure).toMatchObject({
        error: { code: "SECOND_PERSON_NEEDED", facts: { procedure } },
      });
    }
  });

  it("takes a word once", async () => {
    const { people, vouch, erase } = await askedBook();
    await vouch(people.SECRETARY);
    await erase();
    expect(await erase()).toMatchObject(needed);
  });

  it("is vouched for by another person, of a role that may, with the right password", async () => {
    const { people, vouch } = await askedBook();
    const refused = async (second: Person) => {
      const answer = await vouch(second);
      return answer.ok ? "OK" : answer.error.code;
    };
    expect(await refused(people.KEEPER)).toBe("SECOND_PERSON_SAME");
    expect(await refused(people.VIEWER)).toBe("SECOND_PERSON_NOT_ALLOWED");
    expect(await refused(people.TELLER)).toBe("SECOND_PERSON_NOT_ALLOWED");
    expect(await refused({ ...people.SECRETARY, password: "sai rồi sai rồi" })).toBe("SIGN_IN_REFUSED");
  });

  it("lets nobody's guesses at the second password go on", async () => {
    const { people, vouch } = await askedBook();
    const wrong: Person = { ...people.SECRETARY, password: "sai rồi sai rồi" };
    for (let time = 0; time < 3; time += 1) await vouch(wrong);
    expect(await vouch(people.SECRETARY)).toMatchObject({ error: { code: "SIGN_IN_WAIT" } });
  });

  it("is done by one in a book of one person, and the audit says so", async () => {
    const book = await workedBook();
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason });
    const user = book.database
      .prepare("SELECT user FROM audit_events WHERE procedure = 'safekeeping.erasePerson'")
      .pluck()
      .get() as string;
    expect(readActors(user)).toEqual({ first: "KEEPER", second: null });
  });

  it("leaves the signed-in user signed in", async () => {
    const { book, people, vouch } = await askedBook();
    await signInAs(book, (people as People).KEEPER);
    await vouch(people.SECRETARY);
    expect(await book.call("safekeeping.session", {})).toMatchObject({ user: { id: people.KEEPER.id } });
  });
});
