import { describe, expect, it } from 'vitest';
import { checkOf, type CheckId } from '../../../../src-shared/questions/audit/checkList';
import { auditTables } from './auditTables.fixture';
import { healthyRows, tableOf, type MadeRow } from './healthySet.fixture';

const audit = auditTables();
const rows = healthyRows(400, 7);
type Cells = (row: MadeRow, at: number) => (number | string)[];
const three: Cells = ({ cells }) => cells.slice(0, 3);
const own = ({ label }: MadeRow): string => label;
/** Three numbers and a label, in as many rows as are enough for a verdict, but for what is given. */
const table = (label: (row: MadeRow, at: number) => string, cells = three, names = ['a', 'b', 'c']): string =>
  tableOf(rows.map((row, at) => ({ cells: cells(row, at), label: label(row, at) })), names);
const everySecond = (even: string, odd: (at: number) => string) => (_: MadeRow, at: number): string => (at % 2 === 0 ? even : odd(at));

const files: { [name: string]: string } = {
  'no label column': table(own).replaceAll(/,\w+$/gm, ''),
  'attacks of one class alone': table(() => 'neptune'),
  'benign rows alone': table(() => 'normal'),
  'no category known to be benign': table(everySecond('red', () => 'blue')),
  'one feature': table(own, ({ cells }) => [cells[1]], ['a']),
  'no feature': table(own, (_, at) => [String(at + 1)], ['id']),
  'all rows equal': table(own, () => ['1', '2', '3']),
  'a label of its own in every row': table((_, at) => `label${at}`),
  'a label of its own for every attack': table(everySecond('normal', (at) => `label${at}`)),
  'a column without any value': table(own, ({ cells }) => [cells[1], '', cells[2]]),
  'two rows': 'a,b,label\n1,2,normal\n3,4,neptune',
};

/** By file, in the usual order of the checks: those that say the same, and what they say. */
const expected: { [name: string]: [checks: string, words: string][] } = {
  'no label column': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts one-column contaminant identity port order look-alikes test-file', 'notJudged: No row has a label.'],
    ['integrity', 'severe: None of the 400 rows has a label: nothing can be learnt here, and no class judged.'],
  ],
  'attacks of one class alone': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'notJudged: All rows have the same label: nothing can contradict it.'],
    ['one-column contaminant identity port look-alikes', 'notJudged: No category is known to be benign: there is nothing to tell attacks from.'],
    ['order', 'notJudged: All rows are of one category (dos): there is no order to see.'],
    ['integrity', 'severe: All 400 rows are of one category (dos): there is nothing to tell apart.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'benign rows alone': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'notJudged: All rows have the same label: nothing can contradict it.'],
    ['one-column contaminant identity port look-alikes', 'notJudged: No row is an attack.'],
    ['order', 'notJudged: All rows are of one category (normal): there is no order to see.'],
    ['integrity', 'severe: All 400 rows are of one category (normal): there is nothing to tell apart.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'no category known to be benign': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'ok: Every feature vector has one category.'],
    ['one-column contaminant identity port look-alikes', 'notJudged: No category is known to be benign: there is nothing to tell attacks from.'],
    ['order', 'ok: The classes take turns: 399 changes between categories in 400 rows, where a random order has about 200. Somebody arranged the rows.'],
    ['integrity', 'ok: No number is infinite; no family of datasets knows these columns, so that there is no rule for them.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'one feature': [
    ['copies', 'warn: No row repeats another, but rounded to two significant digits, 53.5 % repeat the features of an earlier one, 53.5 points more than as they stand.'],
    ['conflicts', 'ok: Every feature vector has one category.'],
    ['one-column', 'ok: No column alone gives attacks away: “a” comes nearest, with 64.7 % balanced accuracy.'],
    ['contaminant', 'notJudged: Too few attacks to say: 0 attack labels of 100 rows or more are there, and three are needed.'],
    ['identity', 'ok: No column names hosts, times or rows.'],
    ['port', 'notJudged: No column is known to hold the destination port or the service of a connection.'],
    ['order', 'ok: The rows come in random order as far as changes of class tell: 220 changes between attack and normal in 400 rows, where a random order has about 200.'],
    ['look-alikes', 'notJudged: There are no hundred distinct rows of an attack and as many benign ones, which it takes to say who looks like whom.'],
    ['integrity', 'ok: No number is infinite; no family of datasets knows these columns, so that there is no rule for them.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'no feature': [
    ['copies conflicts', 'notJudged: No column is a feature: nothing is left to compare rows by.'],
    ['one-column contaminant', 'notJudged: No column is a feature.'],
    ['identity', 'ok: Left out: 1 column that names hosts, times or rows; alone “id” would tell attack from normal with 59.5 % balanced accuracy.'],
    ['port', 'notJudged: No column is known to hold the destination port or the service of a connection.'],
    ['order', 'ok: The rows come in random order as far as changes of class tell: 220 changes between attack and normal in 400 rows, where a random order has about 200.'],
    ['look-alikes', 'notJudged: No column is a feature: there is nothing by which rows could look alike.'],
    ['integrity', 'ok: No number is infinite; no family of datasets knows these columns, so that there is no rule for them.'],
    ['test-file', 'notJudged: No column of the first file is a feature: there is nothing to hold rows against each other by.'],
  ],
  'all rows equal': [
    ['copies', 'severe: 395 of 400 rows (98.8 %) repeat an earlier one; of a random fifth, 100.0 % would also stand in training.'],
    ['conflicts', 'severe: 203 rows (50.7 %) cannot be put right by any classifier: the same features stand under up to five categories; attack against normal cannot be told either (197 rows, 49.3 %).'],
    ['one-column', 'ok: No column alone tells attack from normal: none does better than a coin.'],
    ['contaminant', 'notJudged: Too few attacks to say: 0 attack labels of 100 rows or more are there, and three are needed.'],
    ['identity', 'ok: No column names hosts, times or rows.'],
    ['port', 'notJudged: No column is known to hold the destination port or the service of a connection.'],
    ['order', 'ok: The rows come in random order as far as changes of class tell: 220 changes between attack and normal in 400 rows, where a random order has about 200.'],
    ['look-alikes', 'notJudged: There are no hundred distinct rows of an attack and as many benign ones, which it takes to say who looks like whom.'],
    ['integrity', 'note: No number is infinite; no family of datasets knows these columns, so that there is no rule for them; 3 columns with no more than one value.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'a label of its own in every row': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'ok: All rows are of one category, so that none can contradict another.'],
    ['one-column contaminant identity port look-alikes', 'notJudged: No category is known to be benign: there is nothing to tell attacks from.'],
    ['order', 'notJudged: All rows are of one category (other): there is no order to see.'],
    ['integrity', 'severe: All 400 rows are of one category (other): there is nothing to tell apart.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'a label of its own for every attack': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'ok: Every feature vector has one category.'],
    ['one-column', 'ok: No column alone gives attacks away: “a” comes nearest, with 57.0 % balanced accuracy.'],
    ['contaminant', 'notJudged: Too few attacks to say: 0 attack labels of 100 rows or more are there, and three are needed.'],
    ['identity', 'ok: No column names hosts, times or rows.'],
    ['port', 'notJudged: No column is known to hold the destination port or the service of a connection.'],
    ['order', 'ok: The classes take turns: 399 changes between attack and normal in 400 rows, where a random order has about 200. Somebody arranged the rows.'],
    ['look-alikes', 'notJudged: Neighbours are of either class alike: the features tell attack from normal no better than chance, so that nothing can be said of single rows.'],
    ['integrity', 'ok: No number is infinite; no family of datasets knows these columns, so that there is no rule for them.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'a column without any value': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'ok: Every feature vector has one category.'],
    ['one-column', 'ok: No column alone gives attacks away: “a” comes nearest, with 64.7 % balanced accuracy.'],
    ['contaminant', 'notJudged: Too few attacks to say: 0 attack labels of 100 rows or more are there, and three are needed.'],
    ['identity', 'ok: No column names hosts, times or rows.'],
    ['port', 'notJudged: No column is known to hold the destination port or the service of a connection.'],
    ['order', 'ok: The rows come in random order as far as changes of class tell: 220 changes between attack and normal in 400 rows, where a random order has about 200.'],
    ['look-alikes', 'notJudged: There are no hundred distinct rows of an attack and as many benign ones, which it takes to say who looks like whom.'],
    ['integrity', 'note: No number is infinite; no family of datasets knows these columns, so that there is no rule for them; 1 column with missing values, 1 column with no more than one value.'],
    ['test-file', 'severe: 400 of 400 test rows (100.0 %) stand in the training file.'],
  ],
  'two rows': [
    ['copies', 'ok: No row repeats another.'],
    ['conflicts', 'ok: Every feature vector has one category.'],
    ['one-column', 'notJudged: 1 normal row: too few to say what a column tells.'],
    ['contaminant', 'notJudged: Too few benign rows to say: there is 1 row, and 100 are needed.'],
    ['identity', 'ok: No column names hosts, times or rows.'],
    ['port', 'notJudged: No column is known to hold the destination port or the service of a connection.'],
    ['order', 'notJudged: 1 normal row: too few to say in which order they come.'],
    ['look-alikes', 'notJudged: There are no hundred distinct rows of an attack and as many benign ones, which it takes to say who looks like whom.'],
    ['integrity', 'ok: No number is infinite; no family of datasets knows these columns, so that there is no rule for them.'],
    ['test-file', 'severe: 2 of 2 test rows (100.0 %) stand in the training file.'],
  ],
};

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('bad input', () => {
  it.each(Object.keys(files))('%s: each check says what it can, and what it cannot', async (name) => {
    const found = await audit(files[name], { mayLackLabels: true, test: files[name] });
    const said = new Map<string, CheckId[]>();
    for (const [id, { severity, sentence, details, rows: behind, mends, evidence }] of found) {
      const words = `${severity}: ${plain(sentence)}`;
      said.set(words, [...said.get(words) ?? [], id]);
      const tables = evidence === null ? [] : checkOf(id).tables(evidence as never);
      expect(JSON.stringify([sentence, details, behind.map(({ title }) => title), mends, tables])).not.toMatch(/NaN|null|undefined|Infinity/);
    }
    expect([...said].map(([words, ids]) => [ids.join(' '), words])).toEqual(expected[name]);
  }, 60_000);
});
