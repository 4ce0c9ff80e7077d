import { firstReportSection, reportSectionList } from '../../../src-shared/contract/reportSections';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { StudySettings } from '../../../src-shared/contract/study';
import type { Format } from '../../composables/useFormat';

/** What a section will hold for this file and these settings. */
export type OutlineEntry = { id: string; title: string; holds: string };

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The sections of a report on this file, as the study's settings fill them, without running it. */
export function reportOutline(
  summary: DatasetSummary, settings: StudySettings, secondOpinions: readonly string[], format: Format,
): OutlineEntry[] {
  const labels = summary.labels.filter(({ rows }) => rows > 0);
  const features = settings.features?.length ?? summary.columns.filter(({ role }) => role === 'feature').length;
  const { dropCorrelated: drop, further } = settings;
  const custom = settings.comparisons.length;
  const holds: { [id: string]: string } = {
    [firstReportSection.id]: `the findings in a few sentences; SHA-256 and rows of ${summary.data.name}; every setting, seed ${settings.seed}`,
    labels: `${plural(labels.length, 'label')} in ${plural(new Set(labels.map(({ category }) => category)).size, 'category', 'categories')}`,
    overview: `${format.count(summary.rows)} rows, alerts, categories, protocols, services and flags`,
    columns: `one line for each of ${plural(summary.columns.filter(({ role }) => role !== 'label').length, 'column')}`,
    distributions: 'columns with one value, mostly zeros, or a long tail, as small histograms',
    correlation: `heat maps and pairs; what goes together beyond |r| > ${typeof drop === 'number' ? drop : 0.6}`,
    tests: `protocols together and in pairs, the ${settings.topServices} most frequent services, attack types by service${
      custom === 0 ? '' : `, ${plural(custom, 'test')} of your own`}; alpha ${settings.alpha}`,
    models: `up to ${plural(features, 'feature')} against ${settings.target}: two charts, one table${
      drop === 'off' ? '' : '; correlated features dropped'}`,
    confusion: `true and false positives and negatives of each of them, ${settings.target} positive`,
    coefficients: `intercept and coefficients, penalty ${settings.penalty === 'none' ? 'none' : `${settings.penalty.toUpperCase()}, C = ${settings.C}`}`,
    'second-opinion': secondOpinions.length === 0 ? 'features refitted by ml-logistic-regression'
      : `${secondOpinions.join(', ')}, refitted by ml-logistic-regression`,
    categories: further?.categories ? `every category and any attack, ${plural(further.categories.draws, 'random draw')}` : 'every category and any attack against the rest',
    giveaways: further?.giveaways ? 'the best feature of each attack category, duplicates, blind generalisation' : 'what gives each category away',
    'test-set': settings.further?.testSet ? `every feature on the second file, label by label; overlapping rows ${
      settings.further.testSet.leaveOutOverlap ? 'left out' : 'counted in'}` : 'the models on a second file',
    combined: further?.combined ? `${further.combined.features === null ? 'every feature' : plural(further.combined.features.length, 'feature')} against ${
      further.combined.target ?? 'every category'}: matrices, calibration, coefficients${further.path ? `, the path over ${plural(further.path.points, 'penalty', 'penalties')}` : ''}`
      : 'one model of several features, as set in Together',
    selection: further?.selection ? [
      ...(further.selection.forward ? [`forward selection up to ${plural(further.selection.forward.features, 'feature')}, ${further.selection.folds} folds`] : []),
      ...(further.selection.pairs ? ['all pairs'] : []),
    ].join('; ') : 'forward selection, as set in How few?',
    costs: further?.costs ? `${further.costs.name}: summed and average cost by both ways of deciding` : 'what its wrong answers cost, as set in Costs',
    price: 'nanoseconds, state and when it is known, of each derived feature, on this machine',
    frontier: `price against gain for ${settings.target}: the sets of derived features that no other beats`,
    check: `the command that recomputes it: wiretell check report.pdf ${summary.data.name}`,
    definitions: 'formula and source of every statistic',
  };
  return [firstReportSection, ...reportSectionList].map(({ id, title }) => ({
    id, title: id === 'models' ? `${title} against ${settings.target}` : title, holds: holds[id] ?? '',
  }));
}

/** The chosen sections, in the order in which the PDF holds them. */
export const printedSections = (
  outline: readonly OutlineEntry[], chosen: readonly { id: string; note: string }[],
): (OutlineEntry & { note: string })[] => chosen.flatMap(({ id, note }) => {
  const entry = outline.find((candidate) => candidate.id === id);
  return entry === undefined ? [] : [{ ...entry, note }];
});
