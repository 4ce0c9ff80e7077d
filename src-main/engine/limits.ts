import { totalmem } from 'node:os';
import { EngineError, type ErrorCode } from '../../src-shared/terms/errors';
import { formatCount } from '../../src-shared/format/formatCount';

/**
 * What one file, dataset or document may weigh. The ceilings lie far above every published dataset; what passes them would
 * take the memory or the hours of whoever opened it. `WIRETELL_LIMITS=columns=50000,rows=1e9` raises (or lowers) them.
 */
const usualLimits = {
  /** Bytes of a dataset's text once it is inflated. */
  textBytes: 64 * 2 ** 30,
  /** How many times its packed size a file's text may have, beyond a gibibyte of it. Logs of a flood reach some 300. */
  expansion: 500,
  /** Rows of one dataset: 12 bytes each while it is put together. */
  rows: Math.min(500_000_000, Math.floor(totalmem() / 24)),
  columns: 20_000,
  /** Values held for one dataset, distinct rows × columns: 8 bytes each at most, and as many again while they are put in order. */
  cells: Math.floor(totalmem() / 16),
  /** Bytes of the distinct texts that reading holds: some five times as many are needed while they are put in order. */
  distinctText: Math.floor(totalmem() / 24),
  /** Bytes of a table that must be unpacked as a whole before it is read: Parquet inside an archive. */
  unpackedBytes: Math.floor(totalmem() / 4),
  /** Bytes of one report (PDF) that is read back, and of the results attached to it once inflated. */
  reportBytes: 256 * 2 ** 20,
  /** Texts, cells and charts of a report, and its charts: eight times as many as a study of 2,500 features has. */
  reportParts: 100_000,
  reportCharts: 1000,
  /** Bytes of a file of settings, costs or labels, and of a page's request that carries the like. */
  settingsBytes: 4 * 2 ** 20,
  /** Bytes of a saved model. */
  modelBytes: 256 * 2 ** 20,
  /** Rules that label connections: each connection is held against them one after the other. */
  labelRules: 10_000,
  /** Numbers, texts, lists and objects in a JSON document from outside, each of which takes far more memory than its text. */
  values: 10_000_000,
  /** Entries of one object in it: making one takes more than its share of time with every further key. */
  keys: 500_000,
  /** Lists and objects inside one another in a JSON document from outside. */
  depth: 64,
  /** Bytes of results that one page, or one command, keeps so that nothing is computed twice: KDD's whole study has some 30 MB. */
  resultBytes: 256 * 2 ** 20,
  /** Datasets that one page, or one command, has open at once. */
  datasets: 16,
  /** Pages open at once in browsers. */
  pages: 16,
  /**
   * Bytes of all requests that a page has under way. A study on its way into a report is the largest: KDD's has some 2 MB, one
   * of 2,500 features some 9. They are parsed where every page is answered, so that a larger one would keep the others waiting.
   */
  studyBytes: 16 * 2 ** 20,
  /** Seconds without a byte after which a page that sends, or is sent, something counts as gone. */
  patience: 30,
};
export type Limit = keyof typeof usualLimits;
export type Limits = { readonly [L in Limit]: number };

/**
 * The ceilings in force, by what the environment says.
 * @throws BAD_REQUEST for an entry that is no `name=number` of the list
 */
export function limitsFrom(setting: string | undefined): Limits {
  const limits = { ...usualLimits };
  for (const entry of (setting ?? '').split(',').filter((part) => part.trim() !== '')) {
    const [name, value] = entry.split('=').map((part) => part.trim());
    const limit = Number(value);
    if (!Object.hasOwn(usualLimits, name) || !(limit >= 1)) {
      throw new EngineError('BAD_REQUEST',
        `WIRETELL_LIMITS: entries such as columns=50000 were expected (${Object.keys(usualLimits).join(', ')}), “${entry}” was found.`);
    }
    limits[name as Limit] = limit;
  }
  return limits;
}

let known: Limits | null = null;

/** The ceilings of this process and its workers. @throws BAD_REQUEST, as `limitsFrom` */
export const currentLimits = (): Limits => (known ??= limitsFrom(process.env.WIRETELL_LIMITS));

/**
 * Refuses what weighs more than its ceiling, before it takes the memory.
 * @param what the subject of the sentence with its verb and noun around the number: `(most) => \`at most ${most} columns were
 * expected, “x.csv” has 30,000\``
 * @param code what it is an error of: data that could be sampled, if nothing else is said
 * @throws TOO_LARGE, or `code`, naming the ceiling and how it is raised
 */
export function refuseOver(
  limit: Limit, found: number, what: (most: string) => string, limits = currentLimits(), code: ErrorCode = 'TOO_LARGE',
): void {
  if (found <= limits[limit]) return;
  throw new EngineError(code, `${what(formatCount(limits[limit]))} (WIRETELL_LIMITS=${limit}=N sets another limit).`);
}
