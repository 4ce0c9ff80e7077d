import { listNames } from '../../../../src-shared/format/listNames';
import type { NumericColumn } from '../dataset';
import { noneOf, type Invariant, type Quantities } from './invariant';

/** Units of what there cannot be less than none of. */
const countedIn: readonly string[] = ['bytes', 'packets', 's', 'ms', 'µs', 'bytes/s', 'packets/s', 'bits/s', 'bytes²'];

const most = 4;
const saying = (words: string) => (names: string[]): string => `${words} (${listNames(names, most)})`;

/** What must hold for the numbers of single columns, whatever stands beside them. */
export function invariantsOfNumbers(columns: readonly NumericColumn[], quantities: Quantities): Invariant[] {
  const counts = columns.filter(({ about }) => about?.unit !== undefined && countedIn.includes(about.unit));
  const shares = quantities.names().filter((name) => name.startsWith('share: ')).flatMap((name) => quantities.number(name) ?? []);
  return [
    ...noneOf('negative', saying('a number is negative that cannot be'), counts, {
      isBad: (value, { about }) => value < 0 && value !== about?.noneIs, canBe: (least) => least < 0,
    }),
    ...noneOf('share', saying('a rate lies outside 0 to 1'), shares, {
      isBad: (value) => value < 0 || value > 1, canBe: (least, greatest) => least < 0 || greatest > 1,
    }),
    ...noneOf('flag', saying('a flag is neither 0 nor 1'), columns.filter(({ about }) => about?.binary), {
      isBad: (value) => value !== 0 && value !== 1 && !Number.isNaN(value), canBe: () => true,
    }),
  ];
}
