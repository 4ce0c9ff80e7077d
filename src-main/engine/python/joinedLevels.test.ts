import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testEngine } from '../engine.fixture';
import { hasPackages, withoutPackages } from './runPython.fixture';
import { ScriptCases } from './scriptCases.fixture';

/** 150 services, each of them rarer than the one before; every third connection is normal. */
const lines = Array.from({ length: 150 }, (_, s) => Array.from({ length: 2 + Math.floor(900 / (s + 3)) }, (_, i) =>
  `${(i * 7 + s) % 50},s${s},${(i + s) % 3 === 0 ? 'normal' : i % 5 === 0 ? 'satan' : 'smurf'}`)).flat();

describe.skipIf(!hasPackages())(`models of text with very many levels, in Python${withoutPackages()}`, () => {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-levels-'));
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  test('have the same matrices and objectives by scikit-learn, alone and together', { timeout: 300_000 }, async () => {
    const cases = new ScriptCases(engine, folder);
    const summary = await cases.open('levels.csv', `duration,service,label\n${lines.join('\n')}\n`);
    await cases.single('alone', summary, 'service');
    await cases.single('alone, by folds', summary, 'service', { split: 'kfold:3' });
    await cases.combined('together', summary);
    const second = await cases.open('second.csv', `duration,service,label\n${lines.slice(0, 300).join('\n')}\n3,s149,smurf\n4,never,normal\n5,never,smurf\n`);
    await cases.combined('on a second file with a new level', summary, {}, { summary: second, leaveOutOverlap: false });
    expect(cases.run()).toEqual([]);
  });
});
