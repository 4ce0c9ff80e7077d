import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { choose, goTo, openFile, resultOf, show } from './person';

/** A table of 200 features, whose names begin and end alike and have up to 61 characters. */
const sides = ['source_to_destination', 'destination_to_source', 'bidirectional'];
const measures = ['inter_arrival_time', 'payload_bytes', 'header_bytes', 'retransmissions', 'idle_time', 'window_size', 'push_flags', 'packet_count', 'segment_size', 'options_length', 'round_trip_time'];
const figures = ['minimum', 'maximum', 'mean', 'median', 'coefficient_of_variation', 'standard_deviation'];
const names = ['protocol_type', ...sides.flatMap((side) => measures.flatMap((measure) => figures.map((figure) => `${side}_${measure}_${figure}`))), 'duration'];
const [long] = names.filter((name) => name.endsWith('payload_bytes_coefficient_of_variation'));

function table(): Buffer {
  const labels = ['benign', 'dos', 'portscan', 'botnet'];
  const rows = Array.from({ length: 240 }, (_, i) => [
    ['tcp', 'udp', 'icmp'][i % 3], ...names.slice(1).map((_name, at) => ((i * (at + 3) * 7919) % 101) + (i % 4 === at % 4 ? 40 : 0)), labels[i % 4],
  ]);
  return Buffer.from([[...names, 'label'], ...rows].map((row) => row.join(',')).join('\n'));
}
const bars = (page: Page) => page.getByRole('listbox', { name: 'Features, best first' }).getByRole('option');
const open = async (page: Page): Promise<void> => {
  await openFile(page, { name: 'wide.csv', mimeType: 'text/csv', buffer: table() });
  await expect(resultOf(page, 'Data')).toBeVisible();
};

test('of 200 features the bars show the best, those looked for, or all', async ({ app }) => {
  await open(app);
  await show(app, 'Models');
  await expect(bars(app)).toHaveCount(36);
  await app.getByRole('searchbox', { name: 'Find features among the bars' }).fill('payload coefficient');
  await expect(bars(app)).toHaveCount(3);
  const name = bars(app).filter({ has: app.locator(`.long-name[title="${long}"]`) });
  await expect(name).toHaveCount(1);
  await name.click();
  await expect(app.getByRole('heading', { level: 2, name: long })).toBeVisible();
  // The page holds the whole name once; what is drawn of it is its short form.
  expect(await name.locator('.start, .end').evaluateAll((parts) => parts.map((part) => part.getAttribute('data-text')).join(''))).toBe('sou_to_des_pay_byt_coe_of_var…');
  await app.keyboard.press('Escape');
  await app.getByRole('searchbox', { name: 'Find features among the bars' }).fill('');
  await choose(app, /^Features among the bars/, 'all 200');
  await expect(bars(app)).toHaveCount(200);
});

test('a list of 200 features is searched by name', async ({ app }) => {
  await open(app);
  await show(app, 'Models');
  await app.getByRole('button', { name: 'Compare', exact: true }).click();
  await app.getByRole('combobox', { name: /^Feature 2/ }).click();
  await app.getByRole('textbox', { name: 'Find by name' }).fill('idle median bidirectional');
  await expect(app.getByRole('option')).toHaveCount(1);
  await app.getByRole('option').click();
  await expect(app.getByRole('combobox', { name: 'Feature 2: bidirectional_idle_time_median' })).toBeVisible();
});

test('the map of correlations shows the closest features, and what is close to one of them', async ({ app }) => {
  await open(app);
  await show(app, 'Correlation');
  const map = app.getByRole('table', { name: /pairs correlate with/ }).locator('tbody tr');
  await expect(map).toHaveCount(36);
  await app.getByRole('searchbox', { name: 'Find features among the squares' }).fill('push median');
  await expect(map.filter({ hasText: 'push_flags_median' })).toHaveCount(3);
  await expect(map).toHaveCount(36);
});

test('tables and maps of 200 features draw what is in sight', async ({ app }) => {
  await open(app);
  await show(app, 'Overview');
  const features = resultOf(app, 'Overview');
  await expect(features).toHaveAttribute('aria-rowcount', '201');
  expect(await features.getByRole('row').count()).toBeLessThan(60);
  await goTo(app, 'Categories');
  await expect(resultOf(app, 'Categories')).toBeVisible({ timeout: 60_000 });
  await expect(app.getByRole('main').locator('figure table tbody tr')).toHaveCount(36);
});
