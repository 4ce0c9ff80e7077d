import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src-shared/contract/contract';
import type { EngineError } from '../../../src-shared/terms/errors';
import type { StudyResult } from '../../../src-shared/contract/study';
import { TestFolder } from '../../cli/runCli.fixture';
import { quietly, testEngine, usualSettings } from '../engine.fixture';
import { attached, buildPdf, withAttachment, zeros, type PdfPart } from './hostilePdf.fixture';

const engine = testEngine(1);
const folder = new TestFolder();
let study: StudyResult;
beforeAll(async () => {
  const { dataset } = await engine.call('dataset.open',
    { source: { kind: 'sample', seed: 1 }, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
  const settings = { ...usualSettings, features: ['src_bytes', 'flag'], asked: { secondOpinions: ['src_bytes'] } };
  study = await engine.call('study.run', { dataset, settings }, quietly());
}, 60_000);
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const check = (pdf: Uint8Array): Promise<CheckResult> => {
  const report = engine.files.name(folder.write('study.pdf', pdf));
  return engine.call('report.check', { report, source: { kind: 'sample', seed: 1 } }, quietly());
};
const report = (change: (result: StudyResult) => unknown): Uint8Array =>
  withAttachment(attached(JSON.stringify(change(structuredClone(study)))));

/** Runs some work and tells by how many MiB the process grew while it ran. */
async function watched<T>(work: Promise<T>): Promise<{ outcome: T | EngineError; grown: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 10);
  const outcome = await work.catch((error: EngineError) => error);
  clearInterval(timer);
  return { outcome, grown: (most - before) / 2 ** 20 };
}

const nested = (filters: string, stream: Uint8Array): PdfPart => ({ dictionary: `/Type /EmbeddedFile /Filter ${filters}`, stream });
const twice = zeros(5, 2);
const empty = attached('{}');

/** What is done to a report, the sentence that answers it, and by how many MiB the process may grow meanwhile. */
const attacks: [what: string, pdf: () => Uint8Array, sentence: RegExp, most: number][] = [
  ['5 GB in two layers of compression', () => withAttachment(nested('[/FlateDecode /FlateDecode]', twice)), /not compressed as Wiretell does it/, 100],
  ['the filters named by another object', () => withAttachment(nested('5 0 R', twice), ['[/FlateDecode 6 0 R]', '/FlateDecode']), /not compressed as/, 100],
  ['64 GB in three layers', () => withAttachment(nested('[/FlateDecode /FlateDecode /FlateDecode]', zeros(64, 3))), /not compressed as/, 100],
  ['5 GB in one layer', () => withAttachment(nested('/FlateDecode', zeros(5, 1))), /attachment wiretell-results\.json: at most 268,435,456 bytes/, 700],
  ['a run of LZW and run lengths', () => withAttachment(nested('[/FlateDecode /LZWDecode /RunLengthDecode]', twice)), /not compressed as/, 100],
  ['a predictor of 2,000,000,000 columns', () =>
    withAttachment({ dictionary: '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>', stream: twice }), /not compressed as/, 100],
  ['5 GB in a stream of objects beside it', () => withAttachment(empty,
    [{ dictionary: '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', stream: twice }]), /not a result of Wiretell/, 100],
  ['the attachment in a stream of objects', () => buildPdf(['<< /Type /Catalog /Names << /EmbeddedFiles 9 0 R >> >>',
    { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', stream: twice }]), /carries no attachment/, 100],
  ['a compressed table of references', () => {
    const stream = buildPdf([{ dictionary: '/Type /XRef /W [1 2 1] /Size 2000000000 /Root 1 0 R /Filter [/FlateDecode /FlateDecode]', stream: twice }]);
    return Buffer.concat([stream, Buffer.from('startxref\n9\n%%EOF\n')]);
  }, /of another kind than Wiretell writes/, 100],
  ['a table of 2,000,000,000 references', () => Buffer.from('%PDF-1.7\nxref\n0 2000000000\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'), /damaged/, 100],
  ['a table in a million parts', () =>
    Buffer.from(`%PDF-1.7\nxref\n${'0 0\n'.repeat(1_000_000)}trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`), /more than 10000 parts/, 100],
  ['100,000 tables, each going back to the one before', () => {
    const table = (i: number): string => `xref trailer << /Root 1 0 R /Prev ${String(9 + Math.max(0, i - 1) * 50).padStart(9, '0')} >>\n`.padEnd(50);
    const tables = Array.from({ length: 100_000 }, (_, i) => table(i)).join('');
    return Buffer.from(`%PDF-1.7\n${tables}startxref\n${9 + 99_999 * 50}\n%%EOF\n`);
  }, /more than 1000 tables/, 100],
  ['a table that goes back to no table', () => withAttachment('null', [], '/Prev 9'), /another kind than/, 100],
  ['a table that goes back to itself', () =>
    Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'), /carries no attachment/, 100],
  ['a length of 9,999,999,999', () => withAttachment({ dictionary: '/Length 9999999999 /Filter /FlateDecode', stream: deflateSync('{}') }), /not a result/, 100],
  ['a length that is itself', () => withAttachment({ dictionary: '/Length 3 0 R /Filter /FlateDecode', stream: deflateSync('{}') }), /carries no attachment/, 100],
  ['attachments that lie in themselves', () => buildPdf(['<< /Names << /EmbeddedFiles 2 0 R >> >>', '<< /Kids [2 0 R 2 0 R] >>']), /more attachments than/, 100],
  ['100,000 dictionaries in one another', () => withAttachment(`${'<</A'.repeat(100_000)}`), /carries no attachment/, 100],
  ['100,000 brackets in a name', () => withAttachment('null', ['('.repeat(100_000)]), /carries no attachment/, 100],
  ['pages that lie in themselves', () => buildPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>']), /carries no attachment/, 100],
  ['a protected file', () => withAttachment(empty, [], '/Encrypt << /Filter /Standard >>'), /is a protected PDF file/, 100],
  ['no end', () => withAttachment(empty).subarray(0, -10), /without its end/, 100],
  ['50,000 lists in one another', () => withAttachment(attached('['.repeat(50_000) + ']'.repeat(50_000))),
    /wiretell-results\.json of “study\.pdf”: at most 64 lists and objects inside one another/, 100],
  ['20,000,000 lists', () => withAttachment(attached(`[${'[],'.repeat(20_000_000)}0]`)), /at most 10,000,000 values were expected/, 300],
  ['a text that never ends', () => withAttachment(attached(`{"a":"${'x'.repeat(20_000_000)}`)), /is not JSON \(Unterminated string/, 300],
  ['settings with an entry of another version', () => report((result) => ({ ...result, settings: { ...result.settings, later: 1 } })),
    /not a result of Wiretell \(at settings\.later: there is no such entry\)/, 100],
];

describe('a report that is made to harm', () => {
  it.each(attacks)('is answered with a sentence: %s', async (_, pdf, sentence, most) => {
    const { outcome, grown } = await watched(check(pdf()));
    expect(outcome).toMatchObject({ code: 'REPORT_BROKEN', message: expect.stringMatching(sentence) });
    expect(grown).toBeLessThan(most);
  });

  it('leaves the engine as it was: a good one is checked after it', async () => {
    expect(await check(report((result) => result))).toMatchObject({ same: true, sameFile: true });
  });

  it('is compared as far as a study goes, whatever else it lists', async () => {
    const { same, differences } = await check(
      report((result) => ({ ...result, secondOpinions: Array.from({ length: 20_000 }, () => result.secondOpinions![0]) })),
    );
    expect(same).toBe(false);
    expect(differences).toHaveLength(50);
    expect(differences[0]).toEqual({ path: 'secondOpinions.1', reported: 'an object', recomputed: 'nothing' });
  });

  it('may have keys that are called like members of objects', async () => {
    const text = JSON.stringify(study).replace('"overview":{', '"overview":{"constructor":1,"__proto__":{"rows":7},');
    const { differences } = await check(withAttachment(attached(text)));
    expect(differences.map(({ path, reported, recomputed }) => [path, reported, recomputed])).toEqual([
      ['overview.constructor', '1', 'nothing'], ['overview.__proto__', 'an object', 'nothing'],
    ]);
  });
});
