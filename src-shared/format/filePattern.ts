const isWild = /[*?|\\]/g;

/**
 * Which files a pattern means: `*` stands for any characters, `?` for one, `|` between alternatives; a backslash takes the
 * meaning from the character behind it.
 * @example
 * matchesFiles('Mon*|Tue*')('Monday.csv') // true
 */
export function matchesFiles(pattern: string): (name: string) => boolean {
  const expression = pattern.replace(/\\([^]?)|[*?|]|[.+^${}()[\]/]/g, (found, plain?: string) => {
    if (plain !== undefined) return escaped(plain);
    return found === '*' ? '[^]*' : found === '?' ? '[^]' : found === '|' ? '|' : escaped(found);
  });
  const whole = new RegExp(`^(?:${expression})$`, 'u');
  return (name) => whole.test(name);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The pattern that means these files and no others. */
export const patternOfFiles = (names: readonly string[]): string => names.map((name) => name.replace(isWild, '\\$&')).join('|');
