import { looksLikeIdentifier } from '../../columns/looksLikeIdentifier';
import { ofName, rowsOfName } from '../../../../src-shared/terms/byName';
import type { Alert, OverviewResult } from '../../../../src-shared/questions/overview/result';
import { benignNeeded, undecidedWords } from '../../../../src-shared/format/attackWords';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { rejectedWords } from '../../../../src-shared/format/fileWords';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { isSecondLabel, secondLabelWords } from '../../../../src-shared/schemas/labelNames';
import { binaryLabels } from '../../../../src-shared/schemas/labelText';
import { unknownCategory } from '../../../../src-shared/schemas/labelMap';
import { benignOf, type Category } from '../../../../src-shared/terms/categories';
import { categoriesOf, findFactor, hasLabels, levelText, valuesOf, type Column, type Dataset } from '../../columns/dataset';

const mostlyZeroShare = 0.95;
const rareShare = 0.01;

const percent = (share: number): string => formatShare(share);
const rowsOf = (n: number): string => (n === 1 ? '1 row' : `${formatCount(n)} rows`);

/** `1.4 M`, as nfdump writes it. */
const withUnit = /^[+-]?\d+(?:[.,]\d+)?\s*[kKMGTP](?:i?[bB])?(?:\/s)?$/;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Levels looked at to tell whether a text column holds numbers with units. */
const levelsTried = 1000;

/** The first level with a unit, of a text column that holds numbers, some of them with one. */
function unitExample(column: Column): string | undefined {
  if (column.kind !== 'text') return undefined;
  const levels = Array.from({ length: Math.min(levelsTried, valuesOf(column)) }, (_, code) => levelText(column, code));
  return levels.every((level) => withUnit.test(level) || number.test(level)) ? levels.find((level) => withUnit.test(level)) : undefined;
}

type Facts = Omit<OverviewResult, 'alerts'>;

const withoutLabels: Alert = { code: 'unlabelled-rows', column: null, message: 'No row has a label: overview and correlation do without, models and tests of classes need some.' };

/** What a reader of this dataset should know before trusting a figure, the whole dataset first, then column by column. */
export function findAlerts(facts: Facts, dataset: Dataset, rejected: number): Alert[] {
  return [...rowAlerts(facts, rejected, dataset.unlabelled ?? 0), ...(hasLabels(dataset)
    ? classAlerts(facts, categoriesOf(dataset)) : [withoutLabels]), ...columnAlerts(facts, dataset)];
}

function rowAlerts(facts: Facts, rejected: number, unlabelled: number): Alert[] {
  const alerts: Alert[] = [];
  if (rejected > 0) {
    alerts.push({ code: 'rejected-rows', column: null, message: `${rejectedWords(rejected)} the table and ${rejected === 1 ? 'was' : 'were'} left out.` });
  }
  if (unlabelled > 0) {
    alerts.push({ code: 'unlabelled-rows', column: null,
      message: `${rowsOf(unlabelled)} ${unlabelled === 1 ? 'has' : 'have'} no label: ${unlabelled === 1 ? 'it belongs' : 'they belong'} to no class and ${unlabelled === 1 ? 'was' : 'were'} left out.` });
  }
  const duplicates = facts.rows - facts.distinctRows;
  if (duplicates > 0) {
    alerts.push({ code: 'duplicate-rows', column: null,
      message: `${rowsOf(duplicates)} (${percent(duplicates / facts.rows)}) ${duplicates === 1 ? 'repeats' : 'repeat'} an earlier row exactly.` });
  }
  if (facts.conflictingRows > 0) {
    alerts.push({ code: 'conflicting-rows', column: null,
      message: `${rowsOf(facts.conflictingRows)} ${facts.conflictingRows === 1 ? 'shares' : 'share'} all features with a row of another label: no model can tell them apart.` });
  }
  return alerts;
}

function classAlerts(facts: Facts, categories: readonly Category[]): Alert[] {
  const alerts = undecidedAlerts(facts, categories);
  const unknown = Object.entries(facts.labelCategories).flatMap(([label, category]) => (category === unknownCategory ? [label] : []));
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 8).map((label) => `“${label}”`).join(', ') + (unknown.length > 8 ? ' …' : '');
    alerts.push({ code: 'unknown-label', column: null,
      message: `${unknown.length === 1 ? 'One label is' : `${unknown.length} labels are`} not in the label map and ${unknown.length === 1 ? 'counts' : 'count'} as “unknown”: ${shown}.` });
  }
  const binary = binaryLabels(Object.keys(facts.labels));
  const [normal, attack] = [binary?.normal, binary?.attack].map((meant) =>
    Object.keys(facts.labels).find((label) => label.toLowerCase() === meant));
  if (normal !== undefined && ofName(facts.labelCategories, normal) === benignOf(categories)) {
    alerts.push({ code: 'binary-label', column: null, message: `The label “${normal}” is taken for normal traffic${attack === undefined ? '' : `, “${attack}” for attacks`}; `
      + 'a label map says otherwise.' });
  }
  if (Object.keys(facts.labels).length === 1) {
    alerts.push({ code: 'one-class', column: null, message: `Every row has the label “${Object.keys(facts.labels)[0]}”: nothing can be compared.` });
  }
  for (const [category, rows] of Object.entries(facts.categories)) {
    if (rows / facts.rows < rareShare && rows > 0) {
      alerts.push({ code: 'imbalance', column: null,
        message: `Only ${rowsOf(rows)} (${percent(rows / facts.rows)}) ${rows === 1 ? 'is' : 'are'} ${category}.` });
    }
  }
  return alerts;
}

/** Where `attack` cannot be asked for, or not all rows are in a class then. */
function undecidedAlerts({ categories: rowsOf, labels }: Facts, categories: readonly Category[]): Alert[] {
  if (benignOf(categories) === null) return [{ code: 'no-benign', column: null, message: benignNeeded(Object.keys(labels)) }];
  const undecided = categories.filter(({ name, role }) => role === 'undecided' && rowsOfName(rowsOf, name) > 0).map(({ name }) => name);
  const words = undecidedWords(undecided.reduce((sum, name) => sum + rowsOfName(rowsOf, name), 0), undecided);
  return words === null ? [] : [{ code: 'undecided-rows', column: null, message: words }];
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
    if (column.missing > 0) add('missing', `${rowsOf(column.missing)} (${percent(column.missing / facts.rows)}) ${column.missing === 1 ? 'has' : 'have'} no value.`);
    if (stored.notNumbers !== null) {
      const { rows, text, firstRow } = stored.notNumbers;
      add('not-a-number', `${rowsOf(rows)} ${rows === 1 ? 'holds' : 'hold'} text where numbers were expected, such as “${text}” `
        + `in row ${formatCount(firstRow + 1)}${withUnit.test(text) ? ' (a number with a unit is text)' : ''}; ${rows === 1 ? 'it counts' : 'they count'} as missing.`);
    }
    const unit = unitExample(stored);
    if (unit !== undefined) add('units', `Numbers with units, such as “${unit}”, are text: each is a level of its own.`);
    if (stored.about?.binary && column.max !== null && (column.max > 1 || column.min! < 0)) {
      add('out-of-range', `Documented as 0 or 1, but runs from ${column.min} to ${column.max}.`);
    }
    if (/_rate$/.test(column.name) && column.max !== null && (column.max > 1 || column.min! < 0)) {
      add('out-of-range', `A rate lies between 0 and 1, but this one runs from ${column.min} to ${column.max}.`);
    }
    if (column.role === 'meta' && (isSecondLabel(column.name) || stored.about?.reason === secondLabelWords)) {
      add('second-label', 'Named as a label is: it may tell the label outright, so it is no feature. To use it, choose it as the label.');
    } else if (stored.role !== 'source' && looksLikeIdentifier({ ...column, about: stored.about }, facts.rows)) {
      const why = column.role === 'feature' ? 'a model would learn the capture, not the attack'
        : `${stored.about?.reason === undefined ? '' : `${stored.about.reason}; `}it is no feature, and no part of what makes rows the same`;
      add('identifier', `Looks like an identifier (${countOf(column.distinct, 'distinct value')}): ${why}.`);
    }
    if (column.role === 'feature' && stored.about?.nearLabel !== undefined) {
      add('near-label', `It may nearly tell the label: ${stored.about.nearLabel}.`);
    }
  }
  for (const protocol of Object.keys(facts.protocols)) {
    const rows = ofName(facts.services, protocol);
    if (rows !== undefined) {
      const message = `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} the service “${protocol}”, which is a protocol.`;
      alerts.push({ code: 'invalid-value', column: findFactor(dataset, 'service')?.name ?? null, message });
    }
  }
  return alerts;
}
