import type { Role } from "../base/procedure";
import { peopleWords } from "./people-words";

/** `quản trị sổ, thư ký hoặc tổ kiểm phiếu` */
export function anyOf(roles: readonly Role[]): string {
  const names = roles.map((role) => peopleWords.roles[role].toLowerCase());
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} hoặc ${last}`;
}

/** Why fields are only looked at. */
export const onlyLookedAt = (roles: readonly Role[]): string => `Chỉ xem: mục này do ${anyOf(roles)} ghi.`;
