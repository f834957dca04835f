/** A row of numbers that looks random and is the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 to one less than `below`. */
  readonly pick: (below: number) => number;
  /** One of these; undefined of none. */
  readonly some: <Item>(items: readonly Item[]) => Item | undefined;
}

export function seeded(seed: number): Seeded {
  let state = mixed(seed);
  const pick = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
  return { pick, some: (items) => items[pick(Math.max(1, items.length))] };
}

/** Seeds that follow one another, as those of rounds do, begin nowhere near each other (MurmurHash3's last step). */
function mixed(seed: number): number {
  let bits = seed ^ (seed >>> 16);
  bits = Math.imul(bits, 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}
