import { z } from "zod";

/** From so many rows on the book is copied before they come in; fewer are taken back by one undo and looked over. */
export const rowsCopiedFirst = 20;

/** In the input of a command that brings rows in: somebody was told that no copy could be made, and goes on. */
export const withoutCopy = z.literal("AGREED").optional();

const agreed = z.object({ withoutCopy });

/** Whether the book is copied before a call, by how many rows it brings in. */
export function isCopiedFirst(
  { bringsIn }: { readonly bringsIn?: string | undefined },
  input: unknown,
): boolean {
  if (bringsIn === undefined) return false;
  const rows = (input as Readonly<Record<string, unknown>>)[bringsIn];
  return Array.isArray(rows) && rows.length >= rowsCopiedFirst;
}

/** Whether somebody agreed to go on without a copy. */
export function goesWithoutCopy(input: unknown): boolean {
  return agreed.safeParse(input).data?.withoutCopy === "AGREED";
}
