import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** The few draws that the simulator is made of. Only + − × ÷ on doubles, so they are the same on every machine. */
export type Random = {
  /** A whole number from `low` to `high`, both included, all equally likely. */
  integer(low: number, high: number): number;
  /** A number from 0 to 1, without the 1. */
  fraction(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the items, all equally likely. */
  pick<T>(items: readonly T[]): T;
  /**
   * A whole number from `low` to `high` with a long tail: low + (high − low)·u^tail with u uniform, so half of the
   * draws lie under a share 2^−tail of the range.
   */
  skewed(low: number, high: number, tail?: number): number;
  /** A waiting time in seconds with this mean: 3·mean·u², often short and at most three times the mean. */
  wait(mean: number): number;
};

/**
 * Independent sources of randomness from one seed, each 2⁶⁴ steps further along the same sequence (xoroshiro128+), so
 * that what one of them is used for does not change the others.
 *
 * @param seed a whole number; its lower 32 bits count
 * @param count how many sources
 */
export function randomSources(seed: number, count: number): Random[] {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: count }, () => {
    generator.jump();
    return randomFrom(generator.clone());
  });
}

function randomFrom(generator: JumpableRandomGenerator): Random {
  const integer = (low: number, high: number): number => uniformInt(generator, low, high);
  const fraction = (): number => integer(0, 0xffff_ffff) / 0x1_0000_0000;
  const power = (tail: number): number => {
    const u = fraction();
    let product = u;
    for (let times = 1; times < tail; times += 1) product *= u;
    return product;
  };
  return {
    integer,
    fraction,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[integer(0, items.length - 1)],
    skewed: (low, high, tail = 3) => low + Math.round((high - low) * power(tail)),
    wait: (mean) => 3 * mean * power(2),
  };
}
