import { describe, expect, it } from 'vitest';
import { cicIds2017 } from '../../src-shared/families/cicIds2017';
import { kdd99 } from '../../src-shared/families/kdd99';
import { asPublished, publishedWords } from '../../src-shared/questions/overview/publishedWords';
import { byName, type Counts } from '../../src-shared/terms/byName';
import { comparePublished } from './comparePublished';

const sum = (labels: Counts): number => Object.values(labels).reduce((all, rows) => all + rows, 0);
const near = (labels: Counts, family = cicIds2017, column = 'Label'): ReturnType<typeof comparePublished> =>
  comparePublished(null, family, column, { rows: sum(labels), labels });
const release = cicIds2017.releases.find(({ labels }) => labels !== undefined)!;
const published = Object.entries(release.labels!);
const changed = (change: (rows: number, label: string) => number): Counts =>
  byName(published.map(([label, rows]) => [label, change(rows, label)] as const).filter(([, rows]) => rows > 0));

describe('a dataset beside what was published', () => {
  it('is as published where nothing differs', () => {
    const comparison = comparePublished({ family: cicIds2017, release }, cicIds2017, 'Label', { rows: release.rows!, labels: release.labels! })!;
    expect(asPublished(comparison)).toBe(true);
    expect(publishedWords(comparison)).toEqual([`Rows and labels are exactly as published: ${release.name}.`]);
  });

  it('may lack rows that were dropped', () => {
    const comparison = near(changed((rows, label) => (label === published[0][0] ? rows - 308_381 : rows)))!;
    expect(comparison).toMatchObject({ recognised: false, of: 'label', published: release.rows, here: release.rows! - 308_381 });
    expect(publishedWords(comparison)[1]).toBe('308,381 rows fewer than published: exact duplicates left out?');
  });

  it('may lack a label, and with it a file', () => {
    const words = publishedWords(near(changed((rows, label) => (label === 'PortScan' ? 0 : rows)))!);
    expect(words[1]).toMatch(/^PortScan is missing \([\d,]+ rows published\): a file of the release left out\?$/);
  });

  it('may have other labels', () => {
    const labels = byName([...Object.entries(changed((rows, label) => (label === 'Bot' ? 0 : rows))), ['Botnet ARES', 1_966]]);
    expect(publishedWords(near(labels)!)).toContain('Botnet ARES (1,966 rows) was not published: another label map?');
  });

  it('is nearest to the release that it can be a part of', () => {
    const labels = byName([['normal', 87_832], ['neptune', 51_820], ['back', 2_752], ['satan', 2_131], ['warezclient', 999], ['rootkit', 52]]);
    expect(near(labels, kdd99, 'label')).toMatchObject({ release: 'KDD Cup 99, 10 % release', of: 'category' });
  });

  it('is nothing to be held against where it is an excerpt, another label or of no family', () => {
    expect(near(changed((rows) => Math.ceil(rows / 100)))).toBeNull();
    expect(near(release.labels!, cicIds2017, 'Flow ID')).toBeNull();
    expect(comparePublished(null, undefined, 'Label', { rows: release.rows!, labels: release.labels! })).toBeNull();
  });
});
