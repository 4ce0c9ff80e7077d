import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { byName } from '../../../src-shared/terms/byName';
import { sharedFile, testEngine } from '../engine.fixture';
import { figuresOf, type Case } from './caseFigures.fixture';

/**
 * Files that people reported to go wrong, as they lie beside the repository: what they hold was counted by another program. Where a
 * family is recognised, it must say what the content alone said before.
 */
const isThere = existsSync(sharedFile('cases/README.md'));
const engine = testEngine(2);
afterAll(() => engine.close());

const at = (name: string): string => sharedFile(`cases/${name}`);
const attack = (positives: number) => ({ target: 'attack', positives });
const among = (...words: string[]): unknown => expect.arrayContaining(words);
const meta = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { role: 'meta' }]));

const cases: [string, Case][] = [
  ['rows without a label are in no class', { file: at('12-no-label.csv'), expect: { rows: 52, unlabelled: 8, models: attack(13) } }],
  ['a row number without a name of its own', {
    file: at('15-unnamed-index.csv'), expect: { columns: meta('Unnamed: 0'), alerts: among('identifier Unnamed: 0') } }],
  ['addresses, ports and times under compact names', { file: at('16-compact-identifier-names.csv'), expect: {
    family: 'UNSW-NB15', labelColumn: 'attack_cat', categories: { Normal: 60, Fuzzers: 30 }, models: attack(30),
    columns: meta('srcip', 'sport', 'dstip', 'dsport', 'Stime', 'Ltime'),
    alerts: among(...['srcip', 'sport', 'dstip', 'dsport', 'Stime', 'Ltime'].map((name) => `identifier ${name}`)) } }],
  ['a second label is no feature', {
    file: at('17-two-label-columns.csv'), open: { labelColumn: 'label' }, expect: { columns: meta('attack_cat', 'id'), models: attack(20) } }],
  ['nor is the first, where the second is the label', {
    file: at('17-two-label-columns.csv'), open: { labelColumn: 'attack_cat' }, expect: { columns: meta('label', 'id'), models: attack(20) } }],
  ['difficulty under the name of level', { file: at('18-difficulty-as-level.csv'), expect: { family: 'NSL-KDD', columns: meta('level') } }],
  ['a second file with its names in capitals', { file: at('19-train.csv'), second: at('19-test-upper-case-names.csv'), expect: {
    secondFile: { target: 'dos', features: among('duration', 'protocol_type', 'src_bytes', 'dst_host_srv_count') } } }],
  ['a label map with stops', {
    file: at('20-data.data'), open: { labelCategories: byName([['neptune.', 'flood'], ['smurf.', 'flood']]) }, expect: { categories: { flood: 52 } } }],
  ['1 and 1.0 are one class', { file: at('22-train-whole.csv'), second: at('22-test-decimal.csv'), expect: {
    secondFile: { target: '1', positives: 17, novel: 0 } } }],
  ['a column without any value', {
    file: at('26-empty-column.csv'), expect: { columns: { 'Flow Byts/s': { distinct: 0, missing: 90 } }, messages: among('No row has a value.') } }],
  ['a square that remains of three outcomes', { file: at('28-three-outcomes.csv'), expect: {
    pair: { factor: 'service', title: 'a vs b', pFisher: expect.closeTo(0.20635, 5), oddsRatio: expect.closeTo(12, 8) } } }],
  ['0 is benign and 1 an attack', { file: at('29-zero-and-one.csv'), expect: { categories: { normal: 59, attack: 31 }, models: attack(31) } }],
  ['one line that is too short', {
    file: at('30-one-short-line.csv'), expect: { messages: among('1 line did not fit the table and was left out.') } }],
  ['a label asked for in other letters', {
    file: at('31-label-in-other-case.csv'), open: { labelColumn: 'label' }, expect: { labelColumn: 'Label', labels: { Benign: 15, Bot: 15 } } }],
];

describe.skipIf(!isThere)(`reported files${isThere ? '' : ' (skipped: ../shared/cases is not there)'}`, () => {
  test.each(cases)('%s', async (_, one) => {
    expect(await figuresOf(engine, one)).toMatchObject(one.expect);
  });
});
