import { describe, expect, it } from 'vitest';
import { categoriesOf, columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { unswNb15 } from './unswNb15';

describe('UNSW-NB15', () => {
  it.skipIf(!hasHeaders).each([
    ['unsw-nb15-raw', 'unsw-nb15-raw-headerless', 49],
    ['unsw-nb15-partitioned', 'unsw-nb15-partitioned', 45],
  ])(`knows the columns of %s as published${whySkipped}`, (id, list, width) => {
    const layout = unswNb15.layouts.find((one) => one.id === id)!;
    expect(layout.columns).toEqual(publishedHeader(list));
    expect(layout.columns).toHaveLength(width);
  });

  it('takes both spellings of a column for one', () => {
    for (const [raw, partitioned] of [['smeansz', 'smean'], ['Sintpkt', 'sinpkt'], ['res_bdy_len', 'response_body_len'], ['ct_src_ ltm', 'ct_src_ltm']]) {
      expect(columnsOf(unswNb15, raw)).toEqual(columnsOf(unswNb15, partitioned));
    }
  });

  it('merges both spellings of a label, padded or not, and takes an empty cell for normal traffic', () => {
    const [attackCat] = unswNb15.labels;
    for (const map of attackCat.maps) {
      expect(categoriesOf(map, attackCat, ' Backdoors')).toEqual(categoriesOf(map, attackCat, 'Backdoor'));
      expect(categoriesOf(map, attackCat, ' Fuzzers ')).toEqual(categoriesOf(map, attackCat, 'Fuzzers'));
      const benign = map.categories.find(({ role }) => role === 'benign')!;
      expect(categoriesOf(map, attackCat, attackCat.blank!)).toEqual([benign.name]);
    }
  });

  it('keeps both labels and what names the capture out of models, and flags what nearly tells the label', () => {
    expect(unswNb15.labels.map(({ column }) => column)).toEqual(['attack_cat', 'label']);
    expect(unswNb15.columns.filter(({ identity }) => identity !== undefined).map(({ name }) => name))
      .toEqual(['id', 'srcip', 'sport', 'dstip', 'dsport', 'stcpb', 'dtcpb', 'stime', 'ltime']);
    expect(unswNb15.columns.filter(({ nearLabel }) => nearLabel !== undefined).map(({ name }) => name)).toEqual(['sttl', 'dttl', 'ct_state_ttl']);
  });

  it('warns of the two files that have each other’s names', () => {
    const [, training, testing] = unswNb15.releases;
    expect([training.rows, testing.rows, training.test]).toEqual([175_341, 82_332, testing.id]);
    expect([training.caution, testing.caution].every((words) => words?.includes('each other’s names'))).toBe(true);
  });
});
