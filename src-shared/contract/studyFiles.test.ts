import { expect, it } from 'vitest';
import type { DataFile } from '../terms/datasetSummary';
import { entriesOf, filesDiffer, sameFiles } from './studyFiles';

const file = (name: string, sha256: string, member: string | null = null): DataFile => ({
  name: member ?? name, file: name, member, sha256, bytes: 1, rows: 1, rejected: 0, lacks: [], format: {} as DataFile['format'],
});
const named = (...entries: [string, string][]) => entries.map(([name, sha256]) => ({ name, sha256, bytes: 1 }));

it('names an archive once, and a file that stands there twice twice', () => {
  expect(entriesOf({ files: [file('week.zip', 'z', 'mon.csv'), file('week.zip', 'z', 'tue.csv'), file('x.csv', 'x'), file('y.csv', 'x')] }))
    .toEqual(named(['week.zip', 'z'], ['x.csv', 'x'], ['y.csv', 'x']));
});

it('goes by content: other names, another order, and the tables that older study files name', () => {
  expect(sameFiles(named(['a', '1'], ['b', '2']), named(['c', '2'], ['d', '1']))).toBe(true);
  expect(sameFiles(named(['mon.csv', 'z'], ['tue.csv', 'z']), named(['week.zip', 'z']))).toBe(true);
  expect(sameFiles(named(['a', '1']), named(['a', '1'], ['b', '2']))).toBe(false);
});

it('says of each file what is wrong with it', () => {
  expect(filesDiffer(named(['a', '1'], ['b', '2'], ['c', '3']), named(['a', '1'], ['b', '9'], ['e', '5'])))
    .toEqual(['b has other content', 'c is not among them', 'e is not one of the study’s']);
});
