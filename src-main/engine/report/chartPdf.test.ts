import { expect, it } from 'vitest';
import { chartPdf } from './chartPdf';
import { loadPdfReader } from './loadPdfReader.fixture';
import { renderChartSvg } from '../paper/renderChartSvg';

it('prints a chart in its own size, with every letter of its names, and nothing else of an SVG', async () => {
  const svg = renderChartSvg({ yAxis: { type: 'category', data: ['数据 → dos'] }, xAxis: {}, series: [{ type: 'bar', data: [1] }] }, 400, 200);
  const pdf = await chartPdf({ svg: svg.replace('</svg>', '<image href="/etc/hostname" width="9" height="9"/></svg>'), width: 400, height: 200 });
  const { getDocument, VerbosityLevel } = await loadPdfReader();
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const page = await (await task.promise).getPage(1);
  expect(page.view).toEqual([0, 0, 300, 150]);
  const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
  expect(items.map(({ str }) => str).join('')).toContain('数据 → dos');
  for (const { transform, width } of items) expect(transform[4] + width).toBeLessThanOrEqual(300);
  await task.destroy();
});

it('refuses what is no drawing', async () => {
  await expect(chartPdf({ svg: 'a drawing', width: 9, height: 9 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
