import type { StudySettings } from '../../../src-shared/contract/study';

/** How the classes were balanced, in a clause. */
export const balanceWords = (settings: Pick<StudySettings, 'balance' | 'seed'>): string => ({
  undersample: `the larger class drawn down to the size of the smaller (seed ${settings.seed})`,
  weights: 'all rows, the classes weighted to equal sums',
  none: 'all rows, as they are',
})[settings.balance];

export function penaltyWords({ penalty, C, intercept, scale }: Pick<StudySettings, 'penalty' | 'C' | 'intercept' | 'scale'>): string {
  const end = intercept === 'penalised' ? 'the intercept penalised too' : 'the intercept free';
  const words = penalty === 'none' ? 'none' : `${penalty.toUpperCase()}, C\u00a0=\u00a0${C}, ${end}`;
  return scale === 'asinh' ? `${words}; numbers on a log scale (asinh) before they are standardised` : words;
}

export function labelMapWords(settings: StudySettings): string {
  const own = Object.entries(settings.labelCategories);
  const benign = settings.meaning?.benign ?? [];
  return [
    own.length === 0 ? settings.labelMap : `${settings.labelMap}, overruled for ${own.map(([label, category]) => `${label}: ${category}`).join(', ')}`,
    ...(benign.length === 0 ? [] : [`by the reader benign: ${benign.join(', ')}`]),
  ].join('; ');
}
