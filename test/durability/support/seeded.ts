/** A row of numbers that looks random and is the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 to one less than `below`. */
  readonly pick: (below: number) => number;
  /** One of these; undefined of none. */
  readonly some: <Item>(items: readonly Item[]) => Item | undefined;
}

export function seeded(seed: number): Seeded {
  let state = Math.imul(seed | 1, 2_654_435_761) | 1;
  const pick = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
  return { pick, some: (items) => items[pick(Math.max(1, items.length))] };
}
