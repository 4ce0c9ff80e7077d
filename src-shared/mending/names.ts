import type { MendFiles, MendFormat } from './mending';
import type { MendStepId } from './steps';

/** What is written of a file is called, unless someone says otherwise: `kddcup.data_10_percent-mended`. */
export const mendedName = (source: string): string => `${source.replace(/(?:\.(?:gz|zip|zst|csv|data|txt|tsv|arff|log|json|jsonl|parquet|pcap|pcapng))+$/i, '') || 'wiretell'}-mended`;

/**
 * The files of one export, by the name that they share.
 * @example mendNames('kdd', 'csv.gz', ['grouped-split']).tables // → ['kdd-train.csv.gz', 'kdd-test.csv.gz']
 */
export function mendNames(name: string, format: MendFormat, steps: readonly MendStepId[]): MendFiles {
  const parts = steps.includes('grouped-split') ? ['-train', '-test'] : [''];
  return { tables: parts.map((part) => `${name}${part}.${format}`), recipe: `${name}.recipe.json`, card: `${name}.croissant.json`, script: `${name}.py` };
}
