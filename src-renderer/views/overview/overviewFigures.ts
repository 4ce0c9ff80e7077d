import { ofName } from '../../../src-shared/terms/byName';
import type { Alert, AlertCode, OverviewResult } from '../../../src-shared/questions/overview/result';
import type { Counts } from '../../../src-shared/terms/byName';
import type { Format } from '../../composables/useFormat';
import type { PlainTable } from '../../components/tableText';

/** How many of these columns are features, and how many only name the row: `41 features and 1 other column`. */
export function columnWords(columns: OverviewResult['columns'], format: Pick<Format, 'many'>): string {
  const features = columns.filter(({ role }) => role === 'feature').length;
  const others = columns.length - features;
  return others === 0 ? format.many(features, 'feature') : `${format.many(features, 'feature')} and ${format.many(others, 'other column')}`;
}

/** Counts as a table, largest first. */
export const countsTable = (title: string, counts: Counts): PlainTable => ({
  header: [title, 'rows'],
  rows: Object.entries(counts).filter(([, rows]) => rows > 0).sort(([, a], [, b]) => b - a),
});

/** Labels with their category and rows, largest first. */
export const labelsTable = (overview: OverviewResult, counts: Counts): PlainTable => ({
  header: ['label', 'category', 'rows'],
  rows: Object.entries(counts).filter(([, rows]) => rows > 0).sort(([, a], [, b]) => b - a)
    .map(([label, rows]) => [label, ofName(overview.labelCategories, label) ?? '', rows]),
});

const alertTitles: { [code in AlertCode]: string } = {
  'duplicate-rows': 'Repeated rows', 'conflicting-rows': 'Conflicting rows', imbalance: 'Rare categories',
  'rejected-rows': 'Lines left out', 'unlabelled-rows': 'Rows without a label', 'binary-label': 'Labels of yes and no', 'no-benign': 'No benign class known', 'undecided-rows': 'Neither benign nor an attack', 'unknown-label': 'Unknown labels', 'one-class': 'One class only', constant: 'Constant columns',
  'mostly-zero': 'Mostly zero', 'out-of-range': 'Out of range', 'invalid-value': 'Invalid values', identifier: 'Identifiers',
  missing: 'Missing values', 'not-a-number': 'Text among numbers', units: 'Numbers with units', 'second-label': 'Second labels', 'near-label': 'Nearly the label', 'known-defect': 'Known defects',
};
export type AlertGroup = { code: AlertCode; title: string; alerts: Alert[] };

/** Alerts of one kind under one heading; what concerns the whole dataset comes first, as the engine lists it. */
export function groupAlerts(alerts: readonly Alert[]): AlertGroup[] {
  const groups = new Map<AlertCode, Alert[]>();
  for (const alert of alerts) groups.set(alert.code, [...(groups.get(alert.code) ?? []), alert]);
  return [...groups].map(([code, members]) => ({ code, title: alertTitles[code], alerts: members }));
}
