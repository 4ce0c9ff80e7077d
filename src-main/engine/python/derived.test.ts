import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usualOpening, type Deriving } from '../../../src-shared/terms/deriving';
import { singleFeaturePython } from '../../../src-shared/python/combinedPython';
import { quietly, testEngine } from '../engine.fixture';
import { sampleCapture } from '../sample/capture/sampleCapture';
import { rulesJson, sampleRules } from '../sample/capture/sampleRules';
import { hasPackages, withoutPackages } from './runPython.fixture';
import { ScriptCases } from './scriptCases.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
let engine: ReturnType<typeof testEngine>;
beforeAll(() => { engine = testEngine(); });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const { bytes, connections } = sampleCapture(7, 1000);
const derive: Deriving = { ...usualOpening, windows: 'all-100-share', labels: { name: 'it\'s rules.json', text: rulesJson(sampleRules(connections)), zone: null, otherwise: null } };

it('a script about a capture says how its table is derived, however odd the names', async () => {
  const summary = await new ScriptCases(engine, folder).open('day\n1.pcap', bytes, { derive });
  const settings = { target: 'dos', balance: 'none', split: 'none', penalty: 'l2', C: 0.5, intercept: 'free', seed: 1999 } as const;
  const script = singleFeaturePython(summary, settings, 'count');
  expect(script).toContain('#   npx wiretell derive "day\\n1.pcap" --out "day\\n1.pcap.csv" --windows "all-100-share" --labels "it\'s rules.json" --otherwise "normal"');
  await engine.call('dataset.close', { dataset: summary.dataset }, quietly());
});

it.skipIf(!hasPackages())(`scripts about a capture give its figures from the table that was derived${withoutPackages()}`, async () => {
  const cases = new ScriptCases(engine, folder);
  const summary = await cases.open('day.pcap', bytes, { derive });
  const { logs: _, ...settings } = derive;
  await engine.call('derive.save', { files: [engine.files.name(join(folder, 'day.pcap'))], settings, gzip: false, file: engine.files.name(join(folder, 'day.pcap.csv')) }, quietly());
  for (const feature of ['count', 'service', 'dst_host_serror_rate']) await cases.single(feature, summary, feature);
  await cases.combined('all features', summary, { target: 'dos', features: ['src_bytes', 'flag', 'srv_count'] });
  await cases.correlation('correlation', summary);
  expect(cases.run()).toEqual([]);
}, 120_000);
