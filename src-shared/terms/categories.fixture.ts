import { roleOfName, type Category } from './categories';

/** Categories of these names, each once, being what their name says. */
export const categoriesNamed = (...names: readonly string[]): Category[] =>
  [...new Set(names)].map((name) => ({ name, role: roleOfName(name) }));
