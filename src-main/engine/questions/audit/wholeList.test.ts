import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../../src-shared/questions/audit/checkList';
import { auditTables, type Found } from './auditTables.fixture';
import { healthyRows, tableOf, withShuffledLabels } from './healthySet.fixture';

const audit = auditTables();
const severitiesOf = (found: Found): { [id: string]: string } => Object.fromEntries(checkIds.map((id) => [id, found.get(id)!.severity]));

/** What a dataset of made-up numbers without a fault has: it holds no port, and there is no second file. */
const faultless = {
  copies: 'ok', conflicts: 'ok', 'one-column': 'ok', contaminant: 'ok', identity: 'ok', port: 'notJudged', order: 'ok', integrity: 'ok',
  'test-file': 'notJudged',
};

describe('a healthy set', () => {
  const rows = healthyRows(30_000);

  it('draws nothing severe, and no warning but that its classes overlap', async () => {
    const found = await audit(tableOf(rows));
    expect(severitiesOf(found)).toEqual({ ...faultless, 'look-alikes': 'warn' });
    const valueOf = (id: 'look-alikes' | 'one-column'): number => found.get(id)!.figure.value!;
    expect(valueOf('look-alikes')).toBeGreaterThan(0.15);
    expect(valueOf('look-alikes')).toBeLessThan(0.35);
    expect(valueOf('one-column')).toBeCloseTo(0.61, 1);
  }, 120_000);

  it('with shuffled labels draws nothing at all', async () => {
    const found = await audit(tableOf(withShuffledLabels(rows)));
    expect(severitiesOf(found)).toEqual({ ...faultless, 'look-alikes': 'notJudged' });
    expect(found.get('one-column')!.figure.value).toBeLessThan(0.53);
    expect(found.get('order')!.figure.value).toBeGreaterThan(0.97);
    expect(found.get('look-alikes')!.sentence).toBe('Neighbours are of either class alike: the features tell botnet, dos, probe, web from normal no better '
      + 'than chance, so that nothing can be said of single rows.');
  }, 120_000);
});
