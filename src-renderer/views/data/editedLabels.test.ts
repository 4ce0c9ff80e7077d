import { describe, expect, it } from 'vitest';
import { byName } from '../../../src-shared/terms/byName';
import { withCategory } from './editedLabels';

const all = [['smurf', 'dos'], ['Bot', 'unknown'], ['DDoS', 'unknown'], ['constructor', 'unknown']].map(([label, category]) => ({ label, category, rows: 1 }));

describe('a label map with entries of one’s own', () => {
  it('gives several labels a category at once, and leaves the other entries', () => {
    const own = withCategory(byName([['Bot', 'u2r']]), ['DDoS', 'constructor'], 'dos', all);
    expect(Object.entries(own)).toEqual([['Bot', 'u2r'], ['DDoS', 'dos'], ['constructor', 'dos']]);
  });

  it('has no entry for what the map says anyway, so that a change and its way back leave nothing edited', () => {
    const edited = withCategory(byName([]), ['smurf'], 'probe', all);
    expect(Object.keys(edited)).toEqual(['smurf']);
    expect(Object.keys(withCategory(edited, ['smurf'], 'dos', all))).toEqual([]);
    expect(Object.keys(withCategory(edited, ['smurf'], null, all))).toEqual([]);
  });
});
