/**
 * An address of four words as text: IPv4 (::ffff:a.b.c.d) as dotted decimals, IPv6 as RFC 5952 has it (lower case, the
 * longest run of two or more zero groups shortened, the first one if several).
 */
export function addressText(words: Int32Array, at: number): string {
  const isIpv4 = words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0xffff;
  const last = words[at + 3] >>> 0;
  if (isIpv4) return `${last >>> 24}.${(last >>> 16) & 255}.${(last >>> 8) & 255}.${last & 255}`;
  const groups: number[] = [];
  for (let i = 0; i < 4; i++) groups.push(words[at + i] >>> 16, words[at + i] & 0xffff);
  let [longest, from] = [1, -1];
  for (let i = 0; i < 8;) {
    let run = 0;
    while (i + run < 8 && groups[i + run] === 0) run++;
    if (run > longest) [longest, from] = [run, i];
    i += Math.max(1, run);
  }
  const text = (part: number[]): string => part.map((group) => group.toString(16)).join(':');
  return from < 0 ? text(groups) : `${text(groups.slice(0, from))}::${text(groups.slice(from + longest))}`;
}
