import { describe, expect, it, vi } from 'vitest';
import { viewList } from '../../src-shared/contract/viewList';
import { findEntries, mostListed, paletteEntries, type PaletteActions } from './paletteEntries';

const actions = Object.fromEntries(['go', 'openModel', 'chooseTarget', 'set', 'setTheme', 'open', 'sample', 'saveReport', 'openSettings',
  'saveSettings', 'mend', 'preferences', 'shortcuts', 'about', 'undo', 'redo'].map((name) => [name, vi.fn()])) as unknown as PaletteActions;
const entries = paletteEntries({ hasFile: true, features: ['service', 'srv_count', 'count'], targets: ['dos', 'attack'], split: '0.25' }, actions);
const labels = (typed: string): string[] => findEntries(entries, typed).map(({ label }) => label);

describe('the command palette', () => {
  it('leads to every view, feature, target and export', () => {
    for (const { title } of viewList) expect(labels(title)).toContain(title);
    findEntries(entries, 'srv')[0].act();
    expect(actions.openModel).toHaveBeenCalledWith('srv_count');
    findEntries(entries, 'results json')[0].act();
    expect(actions.saveReport).toHaveBeenCalledWith('json');
    expect(labels('target')).toEqual(['Target: dos', 'Target: attack']);
    expect(labels('test part 25')).toEqual(['Test part: 25 %']);
  });

  it('puts first what begins with the first word', () => {
    expect(labels('count')).toEqual(['count', 'srv_count']);
  });

  it('offers nothing that needs a file while none is open', () => {
    const without = paletteEntries({ hasFile: false, features: [], targets: [], split: '0.2' }, actions);
    expect(findEntries(without, 'export pdf')).toEqual([]);
    expect(findEntries(without, 'open').length).toBeGreaterThan(0);
  });

  it('lists no more than can be looked through', () => {
    const many = paletteEntries({ hasFile: true, features: Array.from({ length: 5000 }, (_, i) => `f${i}`), targets: [], split: 'none' }, actions);
    expect(findEntries(many, 'f')).toHaveLength(mostListed);
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
  });
});
