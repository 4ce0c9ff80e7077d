import type { ModelsResult } from '../../../src-shared/contract/results';
import type { StudyResult, StudySettings } from '../../../src-shared/contract/study';
import { metricWords } from '../../../src-shared/charts/metricWords';
import { formatCount } from '../../../src-shared/format/formatCount';
import { splitWords } from '../../../src-shared/format/splitWords';
import { derivingWords } from '../../../src-shared/format/windowWords';

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

/** Settings of the run, by their names on the command line's help and in words. */
export function settingRows(settings: StudySettings): [string, string][] {
  const drop = settings.dropCorrelated;
  return [
    ['Seed', String(settings.seed)],
    ['Rows used', settings.sample === null ? 'all'
      : `${formatCount(settings.sample)} drawn at random over all rows`],
    ['Target (the positive class)', settings.target],
    ['Balance', balanceWords(settings)],
    ['Split', splitWords(settings)],
    ['Penalty', penaltyWords(settings)],
    ['Correlated features', drop === 'off' ? 'none dropped before the models'
      : drop === 'seed' ? 'dropped by the original study’s rule on |r| (the first of each pair)'
        : drop === 'seed-signed' ? 'dropped by the original study’s rule (the first of each pair, on r itself)'
          : `dropped where |r| > ${drop}`],
    ['Features', settings.features === null ? 'all' : settings.features.join(', ')],
    ...(settings.gapFeatures ? [['Missing numbers', 'at the mean, and each with a feature “was missing” of its own'] as [string, string]] : []),
    ...(settings.derive ? [['Derived features', derivingWords(settings.derive)] as [string, string]] : []),
    ['Alpha', String(settings.alpha)],
    ['Services compared', `the ${settings.topServices} most frequent`],
    ['Label map', labelMapWords(settings)],
  ];
}

/** Settings of what was asked beyond the original study; empty where nothing was. */
export function furtherRows({ settings: { further, seed }, testSet }: Pick<StudyResult, 'settings' | 'testSet'>): [string, string][] {
  if (further === undefined) return [];
  const { categories, combined, path, selection, costs } = further;
  const rows: [string, string | null | undefined | false][] = [
    ['Second file', testSet && `${testSet.data.name}, SHA-256 ${testSet.data.sha256}${further.testSet?.leaveOutOverlap ? '; rows that also stand in the first left out' : ''}`],
    ['Every category', categories && `over ${categories.draws === 1 ? 'one random draw' : `${categories.draws} random draws`}`],
    ['One model', combined && [
      combined.features === null ? 'all features' : combined.features.join(', '),
      combined.target === null ? 'every category at once' : `${combined.target} against the rest`,
      `penalty ${penaltyWords(combined)}`, balanceWords({ ...combined, seed }), splitWords(combined),
    ].join('; ')],
    ['L1 path', path && `${path.points} penalties`],
    ['Selection', selection && [
      `by ${metricWords[selection.metric].name}`,
      ...(selection.forward ? [`forward to ${selection.forward.features} features over ${selection.folds} folds`] : []), ...(selection.pairs ? ['all pairs'] : []),
    ].join(', ')],
    ['Costs', costs?.name],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

export function labelMapWords(settings: StudySettings): string {
  const own = Object.entries(settings.labelCategories);
  return own.length === 0 ? settings.labelMap
    : `${settings.labelMap}, overruled for ${own.map(([label, category]) => `${label}: ${category}`).join(', ')}`;
}

/** Rows that the models were fitted to and judged on, in a sentence. */
export function partWords(models: ModelsResult): string {
  const { train, test } = models.parts;
  const rows = ({ positives, negatives }: typeof train): string =>
    `${formatCount(positives)} ${models.target} and ${formatCount(negatives)} other`;
  return rows(train) === rows(test) ? `Rows: ${rows(train)}.`
    : `Fitted to ${rows(train)} rows; judged on ${rows(test)}.`;
}
