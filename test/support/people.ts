import type { UserId } from "#core/base/ids";
import type { Role } from "#core/base/procedure";
import type { ScratchBook } from "./scratch-book";

export interface Person {
  readonly id: UserId;
  readonly name: string;
  readonly password: string;
}

export type People = Readonly<Record<Role, Person>> & { readonly secondTeller: Person };

const others = [
  ["SECRETARY", "Lê Thị Bình"],
  ["TELLER", "Phạm Văn Cường"],
  ["TELLER", "Hoàng Thị Dung"],
  ["VIEWER", "Vũ Đức Giang"],
] as const;

export const passwordOf = (name: string) => `bốn từ không liên quan ${name.length} trời`;

/** Gives a book users of every role through its own procedures; needs the handlers of safekeeping. The keeper is in. */
export async function withPeople(book: ScratchBook): Promise<People> {
  const name = "Nguyễn Văn An";
  const password = passwordOf(name);
  const { userId } = await book.call("safekeeping.makeKeeper", { name, post: "Chánh Văn phòng", password });
  const made: Person[] = [];
  for (const [role, called] of others) {
    const user = { name: called, post: "Chuyên viên", role, unitId: null, password: passwordOf(called) };
    const { userId: id } = await book.call("safekeeping.addUser", user);
    made.push({ id, name: called, password: user.password });
  }
  const [secretary, teller, secondTeller, viewer] = made as [Person, Person, Person, Person];
  const keeper = { id: userId, name, password };
  return { KEEPER: keeper, SECRETARY: secretary, TELLER: teller, secondTeller, VIEWER: viewer };
}

/** Another user sits down at the keyboard. */
export async function signInAs(book: ScratchBook, { id, password }: Person): Promise<void> {
  await book.call("safekeeping.signIn", { userId: id, password });
}
