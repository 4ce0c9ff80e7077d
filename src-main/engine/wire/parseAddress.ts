/**
 * An address's text as four words, IPv4 as ::ffff:a.b.c.d; whether it was one. Takes dotted decimals, and IPv6 with `::`,
 * a dotted end and a zone (`%eth0`, left away).
 */
export function parseAddress(text: string, words: Int32Array): boolean {
  if (!text.includes(':')) {
    const last = parseDotted(text);
    if (last === null) return false;
    words[0] = words[1] = 0;
    words[2] = 0xffff;
    words[3] = last;
    return true;
  }
  const groups = groupsOf(text.replace(/%.*$/, ''));
  if (groups === null) return false;
  for (let i = 0; i < 4; i++) words[i] = (groups[i * 2] << 16) | groups[i * 2 + 1];
  return true;
}

function groupsOf(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const parts = halves.map((half) => (half === '' ? [] : half.split(':').flatMap(parseGroup)));
  const groups = parts.flat();
  if (groups.some((group) => group < 0)) return null;
  if (halves.length === 1) return groups.length === 8 ? groups : null;
  return groups.length > 7 ? null : [...parts[0], ...new Array<number>(8 - groups.length).fill(0), ...parts[1]];
}

function parseGroup(text: string): number[] {
  if (text.includes('.')) {
    const dotted = parseDotted(text);
    return dotted === null ? [-1] : [dotted >>> 16, dotted & 0xffff];
  }
  return [/^[0-9a-f]{1,4}$/i.test(text) ? Number.parseInt(text, 16) : -1];
}

function parseDotted(text: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (match === null) return null;
  let word = 0;
  for (let i = 1; i <= 4; i++) {
    const byte = Number(match[i]);
    if (byte > 255) return null;
    word = (word << 8) | byte;
  }
  return word;
}

/** The order of addresses, of four words each: IPv4 before IPv6, then by number. */
export function compareHosts(one: Int32Array, other: Int32Array): number {
  const isIpv4 = (host: Int32Array): boolean => host[0] === 0 && host[1] === 0 && host[2] === 0xffff;
  if (isIpv4(one) !== isIpv4(other)) return isIpv4(one) ? -1 : 1;
  for (let i = 0; i < 4; i++) if (one[i] !== other[i]) return (one[i] >>> 0) - (other[i] >>> 0);
  return 0;
}
