/** What is typed where a model is to tell every category from each other. */
export const everyCategory = 'categories';

/** What a combined model tells from the rest; `null` for every category at once. */
export const targetNamed = (name: string): string | null => (name === everyCategory ? null : name);
