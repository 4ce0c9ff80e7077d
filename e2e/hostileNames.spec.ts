import { expect, test } from './app';
import { download, openFile, resultOf, show, showGiveaways } from './person';
import { readPdf } from './readPdf';

/** A table whose protocols, services, flags and labels bear these names, and its columns those. */
function table(names: readonly string[], columns: readonly string[]): Buffer {
  const name = (i: number): string => names[i % names.length];
  const rows = Array.from({ length: 240 }, (_, i) => [
    ['tcp', name(0), 'udp'][i % 3], name(i), i % 4 === 0 ? name(1) : 'SF', ...columns.map((_column, at) => (i * (at + 3)) % 7 + (i % columns.length === at ? 3 : 0)),
    i % 2 === 0 ? 'normal' : name((i - 1) / 2),
  ]);
  return Buffer.from([['protocol_type', 'service', 'flag', ...columns, 'label'], ...rows].map((row) => row.join(',')).join('\n'));
}

const members = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'];
const endless = ['one', 'two', 'three', 'four'].map((name, i) => `${name}${i % 2 === 0 ? 'x'.repeat(20_000) : 'e\u0301'.repeat(10_000)}`);

for (const [what, names, columns] of [['members of every object', members, members], ['20,000 letters long', endless, ['a', 'b', 'c']]] as const) {
  test(`a file whose names are ${what} is shown in every view, and reported`, async ({ app }) => {
    await openFile(app, { name: 'names.csv', mimeType: 'text/csv', buffer: table(names, columns) });
    await expect(resultOf(app, 'Data')).toBeVisible();
    const longest = (): Promise<number> => app.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let most = 0;
      while (walker.nextNode() !== null) most = Math.max(most, (walker.currentNode as Text).data.length);
      return most;
    });
    for (const view of ['Data', 'Overview', 'Correlation', 'Tests', 'Categories', 'Audit', 'Combined'] as const) {
      await (view === 'Audit' ? showGiveaways(app) : show(app, view));
      await expect(app.getByRole('alert'), view).toHaveCount(0);
      expect(await longest(), view).toBeLessThan(2500);
      expect(await app.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    }
    await expect(app.getByRole('main')).not.toContainText(/undefined|NaN|\[object|native code/);
    const file = await download(app, async () => {
      await app.getByRole('link', { name: 'Report', exact: true }).click();
      await app.getByRole('button', { name: 'Export PDF' }).click();
    });
    expect((await readPdf(await file.path())).text).toContain('Labels by protocol');
  });
}
