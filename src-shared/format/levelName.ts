/** A level as it is called in words: one without a name holds the rows that have no value. */
export const levelName = (level: string): string => (level === '' ? '(empty)' : level);
