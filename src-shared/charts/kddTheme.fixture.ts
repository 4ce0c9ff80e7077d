import type { Category } from '../terms/categories';
import { dressTheme } from './dressTheme';
import { lightTheme } from './theme';

/** KDD's categories and one that no map knows, and its groups, as its datasets describe themselves. */
export const kddCategories: Category[] = [
  { name: 'normal', role: 'benign' }, { name: 'probe', role: 'scan' }, { name: 'dos', role: 'dos' }, { name: 'u2r', role: 'privilege' },
  { name: 'r2l', role: 'remoteAccess' }, { name: 'unknown', role: 'undecided' },
];
export const kddDress = { groups: ['basic', 'content', 'time', 'host', 'other'], categories: kddCategories };
export const kddLight = dressTheme(lightTheme, kddDress);
