import type { CombinedResult, CombinedSettings, JudgedPart } from '../questions/combined/result';
import { formatCount } from './formatCount';
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

/** The part that figures are usually quoted from: rows the model did not see, of its own file where there are such. */
export const quotedPart = ({ judged }: Pick<CombinedResult, 'judged'>): JudgedPart | null =>
  judged.find(({ part }) => part === 'test') ?? judged.find(({ part }) => part === 'train') ?? judged.at(0) ?? null;

/** “All features in one model”, or how many of them. */
export const modelTitle = (features: readonly string[] | null): string =>
  (features === null ? 'All features in one model' : `${features.length === 1 ? '1 feature' : `${formatCount(features.length)} features`} in one model`);

/** How coefficients are held back, and how strongly. */
export const penaltyName = ({ penalty, C }: Pick<CombinedSettings, 'penalty' | 'C'>): string =>
  (penalty === 'none' ? 'no penalty' : `${penalty.toUpperCase()} penalty, C = ${C}`);

/** What a model of several features is, in a line: “every category at once · L2 penalty, C = 1”. */
export const modelWords = ({ target, balance, ...penalty }: Pick<CombinedSettings, 'target' | 'penalty' | 'C' | 'balance'>): string => [
  target === null ? 'every category at once' : `${target} against the rest`,
  penaltyName(penalty),
  ...(balance === 'none' ? [] : [balance === 'weights' ? 'weighted classes' : 'undersampled']),
].join(' · ');

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
