import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testEngine } from '../engine.fixture';
import { ciddsFile, iot23File, kyotoLines, nfstreamFile } from '../sources/logFiles.fixture';
import { hasPackages, withoutPackages } from './runPython.fixture';
import { ScriptCases } from './scriptCases.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

it.skipIf(!hasPackages())(`numbers with units, escaped quotes, tabs without a header and labels that are not there are read in Python, too${withoutPackages()}`, async () => {
  const cases = new ScriptCases(engine, folder);
  const [cidds, nfstream, kyoto, iot] = [
    await cases.open('week1.csv', ciddsFile('class', 420)), await cases.open('flows.csv', nfstreamFile(300)),
    await cases.open('20150101.txt', `${kyotoLines(300).join('\n')}\n`), await cases.open('conn.log.labeled', iot23File(300)),
  ];
  await cases.single('CIDDS: bytes with units', cidds, 'Bytes', { target: 'attack', penalty: 'l1', intercept: 'penalised' });
  await cases.correlation('CIDDS: correlation', cidds);
  await cases.single('NFStream: application', nfstream, 'application_name', { target: 'scan', balance: 'weights' });
  await cases.single('Kyoto: bytes', kyoto, 'src_bytes', { target: 'attack', balance: 'weights' });
  await cases.single('IoT-23: no detailed label is benign', iot, 'orig_bytes', { target: 'DDoS', balance: 'weights' });
  expect(cases.run()).toEqual([]);
}, 300_000);
