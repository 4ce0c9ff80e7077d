import { ofName } from '../../../src-shared/contract/byName';
import type { Alert, ColumnKind, OverviewResult } from '../../../src-shared/contract/results';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { kddColumn } from '../../../src-shared/schemas/kddColumns';
import { unknownCategory } from '../../../src-shared/schemas/labelMaps';
import type { Dataset } from '../columns/dataset';

const mostlyZeroShare = 0.95;
const rareShare = 0.01;
const identifierShare = 0.5;
const identifierName = /(^|[_ .])(ip|addr|address|port|id|uid|time|timestamp|ts)$/i;

const percent = (share: number): string => formatShare(share);
const rowsOf = (n: number): string => (n === 1 ? '1 row' : `${formatCount(n)} rows`);

type Facts = Omit<OverviewResult, 'alerts'>;

/** What a reader of this dataset should know before trusting a figure, the whole dataset first, then column by column. */
export function findAlerts(facts: Facts, dataset: Dataset, rejected: number): Alert[] {
  return [...rowAlerts(facts, rejected), ...classAlerts(facts), ...columnAlerts(facts, dataset)];
}

function rowAlerts(facts: Facts, rejected: number): Alert[] {
  const alerts: Alert[] = [];
  if (rejected > 0) {
    alerts.push({ code: 'rejected-rows', column: null, message: `${formatCount(rejected)} lines did not fit the table and were left out.` });
  }
  const duplicates = facts.rows - facts.distinctRows;
  if (duplicates > 0) {
    alerts.push({ code: 'duplicate-rows', column: null,
      message: `${rowsOf(duplicates)} (${percent(duplicates / facts.rows)}) repeat an earlier row exactly.` });
  }
  if (facts.conflictingRows > 0) {
    alerts.push({ code: 'conflicting-rows', column: null,
      message: `${rowsOf(facts.conflictingRows)} share all features with a row of another label: no model can tell them apart.` });
  }
  return alerts;
}

function classAlerts(facts: Facts): Alert[] {
  const alerts: Alert[] = [];
  const unknown = Object.entries(facts.labelCategories).flatMap(([label, category]) => (category === unknownCategory ? [label] : []));
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 8).map((label) => `“${label}”`).join(', ') + (unknown.length > 8 ? ' …' : '');
    alerts.push({ code: 'unknown-label', column: null,
      message: `${unknown.length === 1 ? 'One label is' : `${unknown.length} labels are`} not in the label map and count as “unknown”: ${shown}.` });
  }
  if (Object.keys(facts.labels).length === 1) {
    alerts.push({ code: 'one-class', column: null, message: `Every row has the label “${Object.keys(facts.labels)[0]}”: nothing can be compared.` });
  }
  for (const [category, rows] of Object.entries(facts.categories)) {
    if (rows / facts.rows < rareShare && rows > 0) {
      alerts.push({ code: 'imbalance', column: null,
        message: `Only ${rowsOf(rows)} (${percent(rows / facts.rows)}) are ${category}.` });
    }
  }
  return alerts;
}

function columnAlerts(facts: Facts, dataset: Dataset): Alert[] {
  const alerts: Alert[] = [];
  const storedAs = new Map(dataset.columns.map((column) => [column.name, column]));
  for (const column of facts.columns) {
    const add = (code: Alert['code'], message: string): void => { alerts.push({ code, column: column.name, message }); };
    const stored = storedAs.get(column.name)!;
    if (column.distinct === 1) {
      const where = column.missing === 0 ? 'every row' : 'every row that has one';
      add('constant', `The same value in ${where}${column.min === null ? '' : ` (${column.min})`}.`);
    } else if (column.distinct === 0) {
      add('constant', 'No row has a value.');
    } else if (column.zeroShare !== null && column.zeroShare > mostlyZeroShare) {
      add('mostly-zero', `${percent(column.zeroShare)} of the rows are 0.`);
    }
    if (column.missing > 0) add('missing', `${rowsOf(column.missing)} (${percent(column.missing / facts.rows)}) have no value.`);
    if (stored.notNumbers !== null) {
      add('not-a-number', `${rowsOf(stored.notNumbers.rows)} hold text where numbers were expected, such as “${stored.notNumbers.text}” `
        + `in row ${formatCount(stored.notNumbers.firstRow + 1)}; they count as missing.`);
    }
    if (kddColumn(column.name)?.binary && column.max !== null && (column.max > 1 || column.min! < 0)) {
      add('out-of-range', `Documented as 0 or 1, but runs from ${column.min} to ${column.max}.`);
    }
    if (/_rate$/.test(column.name) && column.max !== null && (column.max > 1 || column.min! < 0)) {
      add('out-of-range', `A rate lies between 0 and 1, but this one runs from ${column.min} to ${column.max}.`);
    }
    if (looksLikeIdentifier(column, facts.rows)) {
      const why = column.role === 'feature' ? 'a model would learn the capture, not the attack' : 'it is no feature, and no part of what makes rows the same';
      add('identifier', `Looks like an identifier (${formatCount(column.distinct)} distinct values): ${why}.`);
    }
  }
  for (const protocol of Object.keys(facts.protocols)) {
    const rows = ofName(facts.services, protocol);
    if (rows !== undefined) {
      alerts.push({ code: 'invalid-value', column: 'service', message: `${rowsOf(rows)} have the service “${protocol}”, which is a protocol.` });
    }
  }
  return alerts;
}

/** A column that names the capture (addresses, ports, times, flow ids) rather than the traffic. */
export function looksLikeIdentifier({ name, kind, distinct }: { name: string; kind: ColumnKind; distinct: number }, rows: number): boolean {
  if (kddColumn(name) !== undefined) return false;
  if (identifierName.test(name)) return true;
  return kind === 'text' && rows > 100 && distinct > rows * identifierShare;
}
