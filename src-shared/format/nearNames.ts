import { looseName } from '../schemas/looseName';

/** Longer names are not compared letter by letter: nobody types them. */
const longest = 80;
const most = 3;
/** So much of the longer of two names may differ. */
const shareApart = 0.4;

/**
 * The names that one most likely meant: the same but for letter case, blanks, `_` or `-`; else the nearest by letters changed,
 * left out, added or swapped, as long as most letters agree.
 * @example nearNames('Smurf', ['neptune', 'smurf']) // → ['smurf']
 * @example nearNames('neptun', ['neptune', 'normal', 'nmap']) // → ['neptune']
 * @example nearNames('x', ['neptune', 'normal']) // → []
 */
export function nearNames(name: string, names: Iterable<string>): string[] {
  const loose = looseName(name);
  const others = [...new Set(names)].filter((other) => other !== name && other !== '');
  const same = others.filter((other) => looseName(other) === loose);
  if (same.length > 0 || loose.length > longest) return same.slice(0, most);
  const far = (other: string): number => Math.max(1, Math.floor(Math.max(loose.length, looseName(other).length) * shareApart));
  const apart = others.filter((other) => other.length <= longest && loose.length > 1)
    .map((other) => ({ other, letters: lettersApart(loose, looseName(other), far(other)) }))
    .filter(({ other, letters }) => letters <= far(other) && letters < loose.length);
  const least = Math.min(...apart.map(({ letters }) => letters));
  return apart.filter(({ letters }) => letters === least).slice(0, most).map(({ other }) => other);
}

/**
 * What a sentence about a name that is not there ends with: a blank and a question, or nothing.
 * @example nearWords('Smurf', ['smurf', 'satan']) // → ' Did you mean “smurf”?'
 * @example nearWords('u2l', ['u2r', 'r2l', 'dos']) // → ' Did you mean “u2r” or “r2l”?'
 */
export function nearWords(name: string, names: Iterable<string>): string {
  const near = nearNames(name, names).map((other) => `“${other}”`);
  const last = near.pop();
  return last === undefined ? '' : ` Did you mean ${near.length === 0 ? last : `${near.join(', ')} or ${last}`}?`;
}

/** Letters changed, left out, added or swapped with the next one (optimal string alignment); beyond `enough`, some larger number. */
function lettersApart(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough) return Infinity;
  let [before, above] = [new Array<number>(b.length + 1).fill(0), Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}
