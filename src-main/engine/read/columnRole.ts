import { isDifficulty } from '../../../src-shared/schemas/difficultyNames';
import { identityOf } from '../../../src-shared/schemas/identityNames';
import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import type { ColumnAbout } from '../../../src-shared/terms/columns';

const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-f:]*(?:\.\d{1,3}){0,3}|[\da-f]{2}(?:[:-][\da-f]{2}){5})$/i;
const moment = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[T ]+\d{1,2}:\d{2}/;
/** Seconds, milli-, micro- or nanoseconds since 1970, from 1985 to 2096. */
const epoch = /^(?:[5-9]\d{8}|[1-3]\d{9})(?:\d{3}|\d{6}|\d{9})?(?:\.\d*)?$/;
/** From this share of its values on, a column holds what they are. */
const mostly = 0.9;
/** So many rows in turn are no accident. */
const fewestCounted = 20;

/** A column's role, and of one that is no feature why. */
export type ContentRole = { role: 'feature' | 'meta' } & Pick<ColumnAbout, 'reason' | 'identity'>;

const feature: ContentRole = { role: 'feature' };
const names = (reason: string): ContentRole => ({ role: 'meta', reason, identity: true });

/**
 * What a column is for that no family knows, by its name and the first cells: one that names hosts, moments or the row itself is no
 * feature. Ports are features: the service stands in them.
 * @param known whether some family has a feature of this name: it may count something else than rows
 */
export function columnRole(name: string, cells: readonly string[], known = false): ContentRole {
  const present = cells.filter((cell) => !isMissingText(cell));
  const hold = (form: RegExp): boolean => present.length > 0 && present.filter((cell) => form.test(cell)).length >= present.length * mostly;
  const identity = identityOf(name);
  if (isDifficulty(name)) return { role: 'meta', reason: 'it was made from the label' };
  if (identity === 'file') return names('it names the file that the row comes from');
  if (identity === 'id') return names('it names the row');
  if (identity === 'address' || hold(address)) return names('it holds addresses');
  if (hold(moment) || (identity === 'time' && hold(epoch))) return names('it says when, not what');
  if ((identity === 'row-number' && isRunning(cells)) || (!known && counts(cells))) return names('it counts the rows');
  return feature;
}

/** A whole number each, none of them twice. */
const isRunning = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => /^\d+$/.test(cell)) && new Set(cells).size === cells.length;

/** 0, 1, 2 … or 1, 2, 3 …, whatever the column is called. */
const counts = (cells: readonly string[]): boolean =>
  cells.length >= fewestCounted && (cells[0] === '0' || cells[0] === '1') && cells.every((cell, i) => cell === String(Number(cells[0]) + i));
