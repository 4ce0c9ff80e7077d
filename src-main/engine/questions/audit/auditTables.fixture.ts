import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkIds, type CheckId } from '../../../../src-shared/questions/audit/checkList';
import type { CheckResult } from '../../../../src-shared/questions/audit/result';
import type { Meaning } from '../../../../src-shared/terms/meaning';
import { quietly, testEngine } from '../../engine.fixture';

type Asked = { ids?: readonly CheckId[]; test?: string; mayLackLabels?: boolean; meaning?: Meaning };
export type Found = Map<CheckId, CheckResult>;

/** Audits tables that are given as text, all checks unless some are asked for; the engine closes after the last test of the file. */
export function auditTables(): (text: string, asked?: Asked) => Promise<Found> {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-audit-'));
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });
  let files = 0;
  const open = async (text: string, { mayLackLabels = false, meaning }: Asked): Promise<string> => {
    const path = join(folder, `table${++files}.csv`);
    writeFileSync(path, text);
    return (await engine.call('dataset.open', {
      source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels,
      ...(meaning && { meaning }),
    }, quietly())).dataset;
  };
  return async (text, { ids = checkIds, test, ...how } = {}) => {
    const about = { dataset: await open(text, how), ...(test !== undefined && { test: await open(test, how) }) };
    const found: Found = new Map();
    for (const check of ids) found.set(check, await engine.call('audit.check', { ...about, check }, quietly()));
    for (const dataset of Object.values(about)) await engine.call('dataset.close', { dataset }, quietly());
    return found;
  };
}
