import type { Balance } from '../../../src-shared/terms/modelSettings';

/** How the classes of a combined model are balanced: two of them, or several. */
export const combinedBalanceOptions = (target: string | null): { value: Balance; label: string; note: string }[] => [
  { value: 'none', label: 'As it is', note: 'all rows, unweighted' },
  { value: 'weights', label: 'Weighted', note: 'all rows, weighted to equal sums' },
  target === null ? { value: 'undersample', label: 'Equal', note: 'every class drawn down to the smallest' }
    : { value: 'undersample', label: '50 / 50', note: 'the larger class drawn down' },
];
