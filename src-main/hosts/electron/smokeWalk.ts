import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { viewList } from '../../../src-shared/contract/viewList';
import { menuChannel, type MenuCommand } from '../../../src-shared/contract/wire';
import type { SmokeDoor } from './smokeDoor';

const longestStep = 120_000;
const look = 100;

/** What the page shows: its title, what it warns of, and how much text stands in the view. */
export type Seen = { title: string; alerts: string[]; length: number };
const seeing = `({
  title: document.title,
  alerts: [...document.querySelectorAll('[role=alert]')].map((element) => element.textContent.trim()),
  length: document.querySelector('main')?.innerText.length ?? 0,
})`;

/**
 * From the first page over the sample and every view to a report on the disk, by the commands of the menu.
 * @returns what was done, in words
 * @throws where a step does not come to its end, with what was waited for
 */
export async function smokeWalk(contents: WebContents, door: SmokeDoor, output: string): Promise<string> {
  const command = (name: MenuCommand): void => contents.send(menuChannel, name);
  const shows = async (title: string): Promise<boolean> => {
    const seen = await contents.executeJavaScript(seeing) as Seen;
    if (seen.alerts.length > 0) throw new Error(`“${seen.title}” warns: ${seen.alerts.join(' · ')}`);
    return seen.title.startsWith(title) && seen.length > 0 && door.underWay === 0;
  };

  await until('the first page', async () => door.answered.has('host.launchFile'));
  command('open-sample');
  await until('the sample', async () => door.answered.has('dataset.open') && shows('Overview – simulated-sample.data'));
  for (const { id, title } of viewList) {
    command(`view-${id}`);
    await until(`the view “${title}”`, () => shows(`${title} – simulated-sample.data`));
  }
  command('export-pdf');
  await until('the report', async () => door.answered.has('report.save') && door.underWay === 0);
  const bytes = await readFile(output);
  if (bytes.subarray(0, 5).toString() !== '%PDF-') throw new Error(`${output} is no PDF.`);
  return `${viewList.length} views, ${output} (${Math.round(bytes.length / 1000)} kB)`;
}

/** Waits until something is so, twice in a row: what a step sets off may begin a moment later. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  for (let times = 0; times < 2;) {
    if (performance.now() - start > longestStep) throw new Error(`${what} did not come within ${longestStep / 1000} seconds.`);
    await wait(look);
    times = await isSo() ? times + 1 : 0;
  }
}
