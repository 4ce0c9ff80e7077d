import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDataset } from '../engine/sample/sampleDataset';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
const model = folder.at('dos.json');
let table = '';

beforeAll(async () => {
  table = folder.write('sample.data', sampleDataset(3, 2000).bytes);
  const { code, err } = await runCli(['study', table, '--features', 'count', '--combined', 'service,flag,count,src_bytes', '--combined-target', 'dos', '--save-model', model]);
  expect([code, err]).toEqual([0, expect.stringContaining(`Written: ${model}`)]);
});
afterAll(() => folder.remove());

test('apply tells what has shifted and how right the model is, and writes every row', async () => {
  const { code, out, err } = await runCli(['apply', model, table, '--out', folder.at('scores.csv')]);
  expect([code, err]).toEqual([0, expect.stringContaining('Written:')]);
  for (const words of ['What has shifted since training', 'No feature has shifted much', 'Down: is; across: predicted', 'in training']) expect(out).toContain(words);
  expect(folder.text('scores.csv').split('\n')).toHaveLength(2002);
});

test('without --out the scores are all that is printed, and the rest is said beside', async () => {
  const { code, out, err } = await runCli(['apply', model, table]);
  expect([code, out.split('\n').length, out.startsWith('line,label,predicted,p_other,p_dos\n')]).toEqual([0, 2002, true]);
  expect(err).toContain('What has shifted since training');
});

test.each([
  [['apply', model, table, '--check', '--out', folder.at('x.csv')], '--check writes no scores'],
  [['apply', model, table, '--json'], '--json needs --out or --check'],
  [['study', table, '--save-model', folder.at('y.json')], '--save-model needs --combined'],
  [['study', table, '--threshold', '0.9'], '--threshold needs --save-model'],
])('%j is misused', async (args, said) => {
  const { code, err } = await runCli(args);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test('each connection on standard input is answered as it ends, before the next one comes', async () => {
  const line = (port: number): string => `${JSON.stringify({
    ts: 1000 + port, 'id.orig_h': '192.0.2.1', 'id.orig_p': port, 'id.resp_h': '198.51.100.2', 'id.resp_p': 80, proto: 'tcp', conn_state: 'S0',
  })}\n`;
  const child = spawn(process.execPath, [process.env.WIRETELL_CLI!, 'apply', model, '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => { printed += text.toString(); });
  const rows = async (count: number): Promise<void> => {
    while (printed.split('\n').length < count + 2) await once(child.stdout, 'data');
  };
  for (const port of [1, 2, 3]) {
    child.stdin.write(line(port));
    await rows(port);
  }
  child.stdin.end();
  expect(await ended).toBe(0);
  const [header, ...answers] = printed.trimEnd().split('\n');
  expect(header).toBe('start,src_ip,src_port,dst_ip,dst_port,conn_state,history,predicted,p_other,p_dos');
  expect(answers.map((answer) => answer.split(',')[2])).toEqual(['1', '2', '3']);
});
