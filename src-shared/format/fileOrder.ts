const collator = new Intl.Collator('en', { numeric: true });

/** The order of files in one dataset: by name, `part2` before `part10`, so that it is the same however they were chosen. */
export const byFileName = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : Number(a > b));
