/** A stream of pseudo-random numbers that a seed repeats exactly (mulberry32, by Tommy Ettinger, public domain). */
export interface Random {
  /** From 0 to below `limit`. */
  below: (limit: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  /** True once in so many times. */
  oneIn: (times: number) => boolean;
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error("There is nothing to pick from");
    return items[below(items.length)] as Item;
  };
  return { below, pick, oneIn: (times) => below(times) === 0 };
};
