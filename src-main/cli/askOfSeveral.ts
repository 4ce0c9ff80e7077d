import { jsonText } from '../../src-shared/format/jsonText';
import type { Json } from '../../src-shared/terms/json';
import { expandPaths } from './expandPaths';
import { refuseSameFile } from './refuseSameFile';
import { sourceOf, withSession, type Session, type SessionOptions } from './session';

type Asked = { named: string[]; sample?: number; seed: number; json?: string; mayLackLabels?: true };

/**
 * Opens several datasets, each from a file or a folder of files, asks one thing of all of them, and prints the answer in words, as JSON,
 * or writes it.
 * @param ask given the open datasets in the order in which they were named
 */
export async function askOfSeveral<Result extends Json>(
  { named, sample, seed, json, mayLackLabels }: Asked, options: SessionOptions,
  ask: (session: Session, datasets: string[]) => Promise<Result>, describe: (result: Result) => string,
): Promise<void> {
  const paths = await Promise.all(named.map((one) => expandPaths([one])));
  await withSession(options, async (session) => {
    const { engine, files, context, print, printJson, say } = session;
    const toFile = json === undefined || json === '-' ? null : files.sink(files.name(json));
    await refuseSameFile(paths.flat(), json === undefined || json === '-' ? [] : [json]);
    await toFile?.check();
    const datasets: string[] = [];
    for (const one of paths) {
      const { dataset } = await engine.call('dataset.open', {
        source: sourceOf(one, seed, files), sample: sample ?? null, seed, labelColumn: null, labelCategories: {},
        ...(mayLackLabels && { mayLackLabels }),
      }, context);
      datasets.push(dataset);
    }
    const result: Result = await ask(session, datasets);
    await toFile?.write(Buffer.from(`${jsonText(result, 1)}\n`), context.signal);
    await (json === '-' ? printJson(result) : print(describe(result)));
    if (toFile !== null) say(`Written: ${json}`);
  });
}
