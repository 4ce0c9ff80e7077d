import type { CombinedResult, JudgedPart } from '../contract/combinedResults';
import { formatFixed } from './formatFixed';
import { formatNumber } from './formatNumber';

/** How a judged part is called in sentences: a second file by its name. */
export const partName = ({ part, name }: Pick<JudgedPart, 'part' | 'name'>): string =>
  ({ train: 'training rows', test: 'own test part', file: name })[part];

/** The same as a title. */
export const partTitle = (part: Pick<JudgedPart, 'part' | 'name'>): string => {
  const name = partName(part);
  return part.part === 'file' ? name : `${name[0].toUpperCase()}${name.slice(1)}`;
};

/** What a model of several features tells apart. */
export const outcomeWords = ({ settings, classes }: Pick<CombinedResult, 'settings' | 'classes'>): string =>
  (settings.target === null ? `one of ${classes.join(', ')}` : `${settings.target} (the positive class) or other`);

/** Whether the fit can be believed, in a sentence. */
export function convergenceWords({ objective, iterations, converged, optimality }: CombinedResult['fit']): string {
  const steps = iterations === 1 ? '1 iteration' : `${iterations} iterations`;
  const miss = formatNumber(optimality, 2);
  return converged ? `Converged after ${steps}; objective ${formatFixed(objective, 4)}, conditions of the optimum met to ${miss} per row.`
    : `Stopped after ${steps} before the optimum (objective ${formatFixed(objective, 4)}, its conditions missed by ${miss} per row): read these figures with care.`;
}
