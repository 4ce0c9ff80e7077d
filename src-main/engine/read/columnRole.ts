import type { ColumnRole } from '../../../src-shared/terms/datasetSummary';
import { identityOf } from '../../../src-shared/schemas/identityNames';
import { isDifficulty } from '../../../src-shared/schemas/difficultyNames';
import { isSecondLabel } from '../../../src-shared/schemas/labelNames';
import { isMissingText } from '../../../src-shared/schemas/missingMarks';

const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-f:]*(?:\.\d{1,3}){0,3}|[\da-f]{2}(?:[:-][\da-f]{2}){5})$/i;
const moment = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[T ]+\d{1,2}:\d{2}/;
/** Seconds, milli-, micro- or nanoseconds since 1970, from 1985 to 2096. */
const epoch = /^(?:[5-9]\d{8}|[1-3]\d{9})(?:\d{3}|\d{6}|\d{9})?(?:\.\d*)?$/;
/** From this share of its values on, a column holds what they are. */
const mostly = 0.9;
/** So many rows in turn are no accident. */
const fewestCounted = 20;

/**
 * What a column is for, by its name and the first cells: one that names hosts, moments or the row itself is no feature, nor is
 * one that is named as a label is, beside the label. Ports are features: the service stands in them.
 * @param beside `kdd`: it stands among KDD's 41 columns; `label`: the file has a label
 */
export function columnRole(name: string, cells: readonly string[], beside: { kdd: boolean; label: boolean }): ColumnRole {
  const present = cells.filter((cell) => !isMissingText(cell));
  const hold = (form: RegExp): boolean => present.length > 0 && present.filter((cell) => form.test(cell)).length >= present.length * mostly;
  const identity = identityOf(name);
  const meta = isDifficulty(name, beside.kdd) || (beside.label && isSecondLabel(name))
    || identity === 'id' || identity === 'address' || hold(address)
    || hold(moment) || (identity === 'time' && hold(epoch))
    || (identity === 'row-number' && isRunning(cells)) || counts(cells);
  return meta ? 'meta' : 'feature';
}

/** A whole number each, none of them twice. */
const isRunning = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => /^\d+$/.test(cell)) && new Set(cells).size === cells.length;

/** 0, 1, 2 … or 1, 2, 3 …, whatever the column is called. */
const counts = (cells: readonly string[]): boolean =>
  cells.length >= fewestCounted && (cells[0] === '0' || cells[0] === '1') && cells.every((cell, i) => cell === String(Number(cells[0]) + i));
