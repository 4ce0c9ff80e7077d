/** Whether a name is one that is looked for. */
export type NameFinder = (name: string) => boolean;

/** Finds names that hold every word typed, in any order and case; `null` where nothing is typed. */
export function nameFinder(typed: string): NameFinder | null {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? null : (name) => words.every((word) => name.toLowerCase().includes(word));
}
