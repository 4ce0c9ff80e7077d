import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportOptions } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/study';
import { exampleStudy } from './exampleStudy.fixture';
import { printPdf } from './printPdf';
import { refuseForeignNodes } from './refuseForeignNodes';
import { renderChartSvg } from '../paper/renderChartSvg';
import { studyPdf } from './writePdf';

/** The same object that a CommonJS library reads files by. */
const fs = createRequire(import.meta.url)('node:fs') as typeof import('node:fs');
const secret = '/etc/hostname';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${secret}" width="9" height="9"/></svg>`;

/** Every path that a file was opened by while a report was made. */
const opened: string[] = [];
// What the report is made with is loaded before anyone looks.
beforeAll(async () => void await studyPdf(exampleStudy(), { title: null, author: null, sections: [] }), 60_000);
beforeEach(() => {
  opened.length = 0;
  for (const method of ['readFileSync', 'openSync', 'statSync'] as const) {
    vi.spyOn(fs, method).mockImplementation(((path: unknown) => {
      opened.push(String(path));
      throw new Error('no file is opened');
    }) as never);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a study with something else where a text should be', () => {
  const only = (...ids: string[]): ReportOptions => ({ title: null, author: null, sections: ids.map((id) => ({ id, note: '' })) });
  const places: [string, ReportOptions, (study: StudyResult, node: never) => void][] = [
    ['level', only('coefficients'), (study, node) => { study.models.features.find(({ kind }) => kind === 'text')!.levels[0] = node; }],
    ['alert', only('columns', 'overview'), (study, node) => { study.overview.alerts = [{ code: 'missing', column: node, message: node }]; }],
    ['file name', only(), (study, node) => { study.data.name = node; }],
    ['verdict', only('tests'), (study, node) => { study.tests[0].verdict = node; study.tests[0].warnings = [node]; }],
    ['pair', only('correlation'), (study, node) => { study.correlation.pairs[0].a = node; }],
  ];
  it.each(places)('is refused, and opens no file: %s', async (_, options, place) => {
    const study = exampleStudy();
    place(study, { svg } as never);
    const outcome = await studyPdf(study, options).then(() => 'printed', (error: Error) => error.message);
    expect(outcome).toMatch(/the study: (a text was expected where an object with “svg” was found|data\.name: .*Expected string)/);
    expect(opened).toEqual([]);
  });

  it.each([{ image: secret }, { attachment: { src: secret } }, { text: 'x', link: 'file:///' }, { stack: [{ svg }] }, [{ svg }], { qr: 'x' }])(
    'knows it by any of its shapes: %j', (node) => {
      expect(() => refuseForeignNodes([{ table: { body: [['a', node]] } }], new Set())).toThrow('a text was expected');
      expect(() => refuseForeignNodes([{ table: { body: [['a', { svg }]] } }], new Set([svg]))).not.toThrow();
    });

  it('keeps a text that looks like SVG a text, in tables and charts', async () => {
    const study = exampleStudy();
    study.models.features[0].name = svg;
    expect((await studyPdf(study, only('models'))).pdf.length).toBeGreaterThan(10_000);
    expect(opened).toEqual([]);
    const label = `<image href="${secret}"/>`;
    const chart = renderChartSvg({ yAxis: { type: 'category', data: [label] }, xAxis: {}, series: [{ type: 'bar', name: label, data: [1] }] }, 400, 200);
    expect(chart).toContain('&lt;image');
    expect(chart).not.toContain('<image');
  }, 60_000);
});

describe('the printer', () => {
  const font = { font: 'Roboto' };
  const attempts: [string, TDocumentDefinitions][] = [
    ['a picture', { content: [{ image: secret, width: 9 }], defaultStyle: font }],
    ['a named picture', { content: [{ image: 'it', width: 9 }], images: { it: secret }, defaultStyle: font }],
    ['a picture in a drawing', { content: [{ svg }], defaultStyle: font }],
    ['an attachment', { content: ['x'], files: { it: { src: secret, name: 'it' } }, defaultStyle: font }],
    ['an attachment that looks like data', { content: ['x'], files: { it: { src: 'data:../../etc/hostname', name: 'it' } }, defaultStyle: font }],
    ['a font', { content: [{ text: 'x', font: secret }], defaultStyle: font }],
  ];
  it.each(attempts)('opens no file for %s', async (_, definition) => {
    await printPdf(definition).catch(() => null);
    expect(opened).toEqual([]);
  });
});
