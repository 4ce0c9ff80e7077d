import { beforeAll, describe, expect, it } from 'vitest';
import { shortName } from '../../../src-shared/format/shortName';
import { EngineError } from '../../../src-shared/terms/errors';
import type { StudyResult } from '../../../src-shared/contract/study';
import { readAttachedResult as readReport } from './attachedResult';
import { exampleStudy } from './exampleStudy.fixture';
import { loadPdfReader } from './loadPdfReader.fixture';
import { printPdf } from './printPdf';
import { studyPdf } from './writePdf';

type OutlineEntry = { title: string; items: OutlineEntry[] };
type Read = { pages: string[]; outline: OutlineEntry[]; info: { [key: string]: unknown } };

/** What a reader of the PDF sees: the text of each page, the outline and the document's properties. */
async function read(pdf: Uint8Array): Promise<Read> {
  const { getDocument, VerbosityLevel } = await loadPdfReader();
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '));
  }
  const outline = (await document.getOutline()) as OutlineEntry[];
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, outline, info: info as { [key: string]: unknown } };
}

const readAttachedResult = async (pdf: Uint8Array): Promise<StudyResult> => readReport({ name: 'study.pdf', pdf });
const codeOf = (attempt: Promise<unknown>): Promise<string> => attempt.then(
  () => 'no error', (error: unknown) => (error instanceof EngineError ? error.code : String(error)));

describe('the report of a study', () => {
  let pdf: Uint8Array;
  let report: Read;
  beforeAll(async () => {
    pdf = (await studyPdf(exampleStudy())).pdf;
    report = await read(pdf);
  }, 60_000);

  it('gives every figure back: the attached results equal the study', async () => {
    expect(await readAttachedResult(pdf)).toEqual(exampleStudy());
  });

  it('numbers its pages and names file and version on each', () => {
    const count = report.pages.length;
    report.pages.forEach((text, index) => expect(text).toContain(`page ${index + 1} of ${count}`));
    expect(report.pages.every((text) => text.includes('Wiretell 0.1.0 · SHA-256 8045aca0d84e70e6'))).toBe(true);
    expect(report.info).toMatchObject({
      Title: 'What gives dos away in kddcup.data_10_percent.gz', Creator: 'Wiretell 0.1.0',
    });
  });

  it('has an outline of its sections, with the tests below theirs', () => {
    expect(report.outline.map((entry) => entry.title)).toEqual([
      'At a glance', 'Labels and categories', 'Overview', 'All columns', 'Zero-only and oddly distributed columns',
      'Correlation', 'Hypothesis tests', 'Each feature alone against dos', 'Confusion matrices', 'Fitted models',
      'Second opinion', 'How to check this report', 'Definitions',
    ]);
    const tests = report.outline.find((entry) => entry.title === 'Hypothesis tests');
    expect(tests?.items.map((entry) => entry.title)).toContain('Attack or normal: tcp against udp');
  });

  it('says what the file is and how the figures were computed', () => {
    const [first] = report.pages;
    for (const text of [
      '8045aca0d84e70e622d1148d7df782496f6333bf6eb979a1b0837c42a9fd9561', '2,144,903 bytes (2.14 MB), gzip',
      'KDD Cup 1999, 10 % training file', '1999', 'L1, C = 1, the intercept penalised too',
      'no split: fitted and judged on the same rows',
      'KDD Cup 99 scoring map',
    ]) expect(first).toContain(text);
  });

  it('prints the key figures, named rightly', () => {
    const all = report.pages.join(' ');
    for (const text of [
      '145,586', '280,790', '189,469.41', '< 10⁻³⁰⁰', '−41,142.8', '131,961.88', '0.9993', 'dst_host_srv_serror_rate',
      'false negatives, dos missed', '387,849', 'holds one value only',
      'wiretell check report.pdf kddcup.data_10_percent.gz',
    ]) expect(all).toContain(text);
    expect(all).not.toMatch(/undefined|NaN|\[object|\u0000/);
  });

  it('repeats the header of a table that runs over a page', () => {
    const withHeader = report.pages.filter((text) => text.includes('Column Group Distinct Missing Zeros'));
    expect(withHeader.length).toBeGreaterThan(1);
  });
});

describe('options of the report', () => {
  it('takes title, author, chosen sections in their order, and notes', async () => {
    const pdf = (await studyPdf(exampleStudy(), {
      title: 'Too easy?', author: 'Ada', sections: [{ id: 'check', note: 'Please do.' }, { id: 'labels', note: '' }],
    })).pdf;
    const { outline, pages, info } = await read(pdf);
    expect(outline.map((entry) => entry.title))
      .toEqual(['At a glance', 'How to check this report', 'Labels and categories']);
    expect(info).toMatchObject({ Title: 'Too easy?', Author: 'Ada' });
    expect(pages.join(' ')).toContain('Please do.');
  });

  it('refuses a section that does not exist', async () => {
    const sections = [{ id: 'overveiw', note: '' }];
    expect(await codeOf(studyPdf(exampleStudy(), { title: null, author: null, sections }))).toBe('BAD_REQUEST');
  });

  it('warns on the first page when the rows are simulated', async () => {
    const study = exampleStudy();
    study.data = { ...study.data, simulated: true, release: null };
    const { pages } = await read((await studyPdf(study, { title: null, author: null, sections: [] })).pdf);
    expect(pages[0]).toContain('These rows are simulated.');
  });

  it('names every feature in the parts of a chart when there are twice as many', async () => {
    const study = exampleStudy();
    const { models } = study;
    models.features = [...models.features, ...models.features.map((one) => ({ ...one, name: `${one.name}_again` }))];
    const sections = [{ id: 'models', note: '' }];
    const { pages } = await read((await studyPdf(study, { title: null, author: null, sections })).pdf);
    const parts = pages.filter((text) => text.includes('Accuracy of each feature')).join(' ');
    expect(parts).toContain('Accuracy of each feature, continued');
    for (const { name } of models.features) expect(parts).toContain(shortName(name));
  });

  it('loses nothing at the end of a page, wherever that falls', async () => {
    const study = exampleStudy();
    const sections = ['labels', 'columns', 'confusion', 'coefficients', 'definitions'].map((id) => ({ id, note: '' }));
    for (const extra of [4, 11, 18]) {
      study.defects = Array.from({ length: extra }, (_, index) =>
        ({ column: null, message: `defect ${index}.`, source: 'x' }));
      const { pages, outline } = await read((await studyPdf(study, { title: null, author: null, sections })).pdf);
      const all = pages.join(' ');
      for (const { title } of outline) expect(all).toContain(title);
      for (const text of [
        'warezmaster r2l', 'dst_host_srv_rerror_rate host', 'predicted dos', 'iso_tsap', 'RSTOS0',
        'rows whose features also',
      ]) expect(all).toContain(text);
      for (const text of pages) expect(text.length).toBeGreaterThan(250);
    }
  });

  it('survives a study with next to nothing in it', async () => {
    const study = exampleStudy();
    study.tests = [];
    study.secondOpinions = [];
    study.overview = {
      ...study.overview, histograms: [], alerts: [], labelsByProtocol: {}, protocols: {}, services: {}, flags: {},
    };
    study.correlation = { ...study.correlation, columns: [], matrix: [], pairs: [], dropped: [], kept: [] };
    study.models = { ...study.models, features: [], leftOut: [] };
    const { pages } = await read((await studyPdf(study)).pdf);
    expect(pages.join(' ')).not.toMatch(/undefined|NaN/);
  });
});

describe('reading the results out of a PDF', () => {
  it('says when it is no PDF', async () => {
    expect(await codeOf(readAttachedResult(new Uint8Array(0)))).toBe('REPORT_BROKEN');
    expect(await codeOf(readAttachedResult(new TextEncoder().encode('duration,protocol_type')))).toBe('REPORT_BROKEN');
  });

  const attach = (name: string, content: string): Promise<Uint8Array> => printPdf({
    content: ['a page'], defaultStyle: { font: 'Roboto' },
    files: { it: { src: `data:application/json;base64,${Buffer.from(content).toString('base64')}`, name } },
  });

  it('says what is wrong with a PDF of another origin', async () => {
    const refusal = async (pdf: Promise<Uint8Array>): Promise<string> =>
      readAttachedResult(await pdf).then(() => 'accepted', (error: Error) => error.message);
    const bare = printPdf({ content: ['a page'], defaultStyle: { font: 'Roboto' } });
    expect(await refusal(bare)).toContain('carries no attachment');
    expect(await refusal(attach('other.json', '{}'))).toContain('carries no attachment');
    expect(await refusal(attach('wiretell-results.json', '{"wiretell":'))).toContain('is not JSON');
    const later = attach('wiretell-results.json', '{"wiretell":{"version":"0.1.0","schema":3}}');
    expect(await refusal(later)).toContain('wiretell.schema');
  });

  it('leaves the bytes that it was given as they are', async () => {
    const pdf = await attach('other.json', '{}');
    const before = pdf.length;
    await readAttachedResult(pdf).catch(() => null);
    expect(pdf.length).toBe(before);
  });
});
