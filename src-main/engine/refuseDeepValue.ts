import { currentLimits, refuseOver } from './limits';
import { tooDeep, tooMany } from './parseJson';

/**
 * Refuses a value from outside that is no document: one that crossed a wire on which values may lie in one another without
 * end, or in themselves. Walks without recursion, under the same ceilings as `parseJson`.
 * @param name what it is called in what goes wrong
 * @throws BAD_REQUEST
 */
export function refuseDeepValue(value: unknown, name: string, limits = currentLimits()): void {
  let values = 1;
  const isBranch = (one: unknown): one is object => typeof one === 'object' && one !== null;
  let level = [value].filter(isBranch);
  for (let depth = 1; level.length > 0; depth++) {
    refuseOver('depth', depth, tooDeep(name), limits, 'BAD_REQUEST');
    const below: object[] = [];
    for (const one of level) {
      const inside = Object.values(one);
      values += inside.length;
      refuseOver('values', values, tooMany(name), limits, 'BAD_REQUEST');
      for (const each of inside) if (isBranch(each)) below.push(each);
    }
    level = below;
  }
}
