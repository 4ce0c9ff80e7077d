import { describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { ownQuestion, presetsOf, questionFor, questionWords, sameQuestion, unbroken } from './questions';

type Column = DatasetSummary['columns'][number];
const column = (name: string, kind: Column['kind'], role: Column['role'] = 'feature'): Column =>
  ({ name, kind, role, group: 'other', description: '' });
const none = { protocol: null, service: null, state: null };
const summaryOf = (factors: Partial<DatasetSummary['factors']>, ...columns: Column[]): DatasetSummary =>
  ({ columns, factors: { ...none, ...factors }, categories: [{ name: 'normal', role: 'benign' }] }) as unknown as DatasetSummary;
const kdd = summaryOf({ protocol: 'protocol_type', service: 'service', state: 'flag' }, column('duration', 'numeric'), column('protocol_type', 'text'), column('service', 'text'),
  column('flag', 'text'), column('label', 'text', 'label'));
const zeek = summaryOf({ protocol: 'proto', state: 'conn_state' }, column('proto', 'text'), column('conn_state', 'text'), column('label', 'text', 'label'));
const plain = summaryOf({}, column('Flow Bytes', 'numeric'), column('Label', 'text', 'label'));

describe('questions', () => {
  it('offers those of every study as far as the file has their columns', () => {
    expect(presetsOf(kdd, 10).map(({ id, question }) => [id, question.factor, question.outcome, question.top])).toEqual([
      ['protocols', 'protocol_type', 'attack', 12], ['services', 'service', 'attack', 10], ['services-category', 'service', 'category', 10],
      ['services-labels', 'service', 'label', 10],
    ]);
    expect(presetsOf(zeek, 10).map(({ question }) => question.factor)).toEqual(['proto']);
    expect(presetsOf(plain, 10)).toEqual([]);
  });

  it('asks for categories and labels where nothing is known to be benign', () => {
    const unknown: DatasetSummary = { ...kdd, categories: [{ name: '0', role: 'other' }, { name: '1', role: 'other' }] };
    expect(presetsOf(unknown, 10).map(({ id, question }) => [id, question.outcome, question.filters])).toEqual([
      ['protocols', 'category', []], ['services-category', 'category', []], ['services-labels', 'label', []],
    ]);
    expect(questionFor(unknown, 'flag').outcome).toBe('category');
  });

  it('begins an own question with the connection state, or with what there is', () => {
    expect([kdd, zeek, plain].map((summary) => ownQuestion(summary).factor)).toEqual(['flag', 'conn_state', 'Flow Bytes']);
  });

  it('begins with the most frequent levels and the others as one, so that every row is counted', () => {
    expect(questionFor(kdd, 'duration')).toMatchObject({ top: 12, others: 'together' });
    expect(questionWords(questionFor(kdd, 'duration'))).toBe('duration × attack, top 12 and the others');
  });

  it('asks a label for categories: it says itself whether it is an attack', () => {
    expect(questionFor(kdd, 'label').outcome).toBe('category');
  });

  it('is the same whatever else a kept comparison holds', () => {
    const asked = ownQuestion(kdd);
    expect(sameQuestion(asked, { ...asked, pairs: true } as typeof asked)).toBe(true);
    expect(sameQuestion(asked, { ...asked, filters: [{ column: 'service', include: ['http'] }] })).toBe(false);
    expect(sameQuestion(asked, { ...asked, topOutcomes: null })).toBe(true);
    expect(sameQuestion(asked, { ...asked, others: 'out' })).toBe(false);
    expect(sameQuestion(asked, { ...asked, topOutcomes: 5 })).toBe(false);
  });

  it('reads as a line', () => {
    expect(questionWords({ factor: 'service', outcome: 'attack', levels: null, top: 5,
      filters: [{ column: 'flag', include: ['S0', 'SF'] }, { column: 'label', include: ['a', 'b', 'c', 'd'] }] }))
      .toBe('service × attack, top 5, where flag is S0 or SF, where label is one of 4');
    const types = presetsOf(kdd, 10).find(({ id }) => id === 'services-labels')!.question;
    expect(questionWords(types)).toBe('service × label, top 10, top 12 of label, where it is an attack');
    expect(unbroken('is 4.35 %; p < 10⁻³⁰⁰ (log₁₀ p = −3)')).not.toMatch(/\d %|p [<=]|[<=] |log₁₀ /);
  });
});
