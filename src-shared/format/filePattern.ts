const isWild = /[*?|\\]/g;

/**
 * Which files a pattern means: `*` stands for any characters, `?` for one, `|` between alternatives; a backslash takes the
 * meaning from the character behind it.
 * @example matchesFiles('Mon*|Tue*')('Monday.csv') // → true
 */
export function matchesFiles(pattern: string): (name: string) => boolean {
  const expression = pattern.replace(/\\([^]?)|[*?|]|[.+^${}()[\]/]/g, (found, plain?: string) => {
    if (plain !== undefined) return escaped(plain);
    return found === '*' ? '[^]*' : found === '?' ? '[^]' : found === '|' ? '|' : escaped(found);
  });
  const whole = new RegExp(`^(?:${expression})$`, 'u');
  return (name) => whole.test(name);
}

/**
 * The files among `names` that a pattern means, by their whole names; where it means none so, by what stands behind their
 * folders: the tables of an archive often lie in one.
 */
export function filesMeant(names: readonly string[], pattern: string): string[] {
  const matches = matchesFiles(pattern);
  const found = names.filter(matches);
  return found.length > 0 ? found : names.filter((name) => matches(name.slice(name.lastIndexOf('/') + 1)));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The pattern that means these files and no others. */
export const patternOfFiles = (names: readonly string[]): string => names.map((name) => name.replace(isWild, '\\$&')).join('|');

/** A pattern as it stands in a sentence: `file mon.csv`, `files mon.csv, tue*`. */
export function patternWords(pattern: string): string {
  const parts = pattern.match(/(?:\\[^]|[^|\\])+/g) ?? [pattern];
  const several = parts.length > 1 || /[*?]/.test(pattern.replace(/\\[^]/g, ''));
  return `${several ? 'files' : 'file'} ${parts.map((part) => part.replace(/\\([^])/g, '$1')).join(', ')}`;
}
