import { expect, it } from 'vitest';
import type { EngineError } from '../terms/errors';
import { labFlows } from '../terms/ownFamily.fixture';
import { guardFamilyFile } from './guards';

const refusal = (family: unknown): string => {
  try {
    guardFamilyFile(family, 'the family file');
  } catch (error) {
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    return (error as EngineError).detail;
  }
  return 'passed';
};
const [label, second] = labFlows.labels;
const [map] = label.maps!;
const withMap = (changes: object): unknown => ({ ...labFlows, labels: [{ ...label, maps: [{ ...map, ...changes }] }, second] });
const withColumn = (changes: object): unknown => ({ ...labFlows, columns: [...labFlows.columns, { name: 'x', ...changes }] });

it('passes a family as it is written', () => {
  expect(guardFamilyFile(labFlows, 'the family file')).toEqual(labFlows);
  const [columns, labels] = [[{ name: 'a' }, { name: 'what' }], [{ column: 'what' }]];
  expect(refusal({ wiretellFamily: 1, name: 'Least', columns, labels })).toBe('passed');
});

it.each([
  ['another kind of file', { wiretellSettings: 2 }, /^the family file: wiretellFamily: this entry is needed/],
  ['another version', { ...labFlows, wiretellFamily: 2 }, /^the family file: wiretellFamily: a family file of version 1 was expected/],
  ['no object', 'Lab flows', /^the family file: an object was expected \(found "Lab flows"\)/],
  ['an unknown key', { ...labFlows, colour: 'red' }, /^the family file: colour: there is no such entry/],
  ['an unknown key of a column', withColumn({ aliasses: [] }), /^the family file: columns\.8\.aliasses: there is no such entry/],
  ['a strange kind', withColumn({ kind: 'number' }), /^the family file: columns\.8\.kind: numeric or text was expected \(found "number"\)/],
  ['a column twice', withColumn({ aliases: ['OC_tets'] }), /^the family file: each column has names of its own, two are called “octets”/],
  ['a label column that is none', { ...labFlows, labels: [{ column: 'verdict' }] },
    /^the family file: “verdict” was expected among the columns, which are flow, proto, octets, app, syn, port, …\./],
  ['a factor that is none', { ...labFlows, factors: { state: 'flag' } }, /“flag” was expected among the columns/],
  ['no label column', { ...labFlows, labels: [] }, /labels: at least one label column was expected/],
  ['a strange role', withMap({ categories: [{ name: 'storms', role: 'flood', labels: [] }] }),
    /labels\.0\.maps\.0\.categories\.0\.role: a role was expected \(benign, scan, dos, .*\) \(found "flood"\)/],
  ['two benign categories', withMap({ categories: [...map.categories, { name: 'calm', role: 'benign', labels: ['calm'] }] }),
    /labels\.0\.maps\.0: at most one category is benign, found “peace” and “calm”/],
  ['a label of two categories', withMap({ categories: [...map.categories, { name: 'rain', role: 'other', labels: ['HAIL'] }] }),
    /labels\.0\.maps\.0: each label belongs to one category, “HAIL” stands twice/],
  ['a mark that is a number', { ...labFlows, missing: ['n.a.', '-1'] }, /missing\.1: a mark of a missing value is a text, such as “unknown”; numbers .* \(found "-1"\)/],
])('refuses %s in a sentence with its place', (_, family, sentence) => {
  expect(refusal(family)).toMatch(sentence);
});
