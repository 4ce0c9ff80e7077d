import type { OpenRequest } from '../../src-shared/contract/contract';
import { kddFeatures } from '../../src-shared/families/kdd99';

const texts: { [name: string]: string[] } = {
  protocol_type: ['tcp', 'udp'], service: ['http', 'smtp', 'domain_u', 'ftp', 'telnet'], flag: ['SF'],
};

/** Rows in the format of KDD Cup 1999: 41 features and the label, no header. */
export function kddTable(rows: number): Buffer {
  const row = (i: number): string => [
    ...kddFeatures.map(({ name }, column) => texts[name]?.[i % texts[name].length] ?? String((i * (column + 1)) % 97)),
    i % 3 === 0 ? 'smurf.' : 'normal.',
  ].join(',');
  return Buffer.from(`${Array.from({ length: rows }, (_, i) => row(i)).join('\n')}\n`);
}

export const openFile = (file: string): OpenRequest =>
  ({ source: { kind: 'files', files: [file] }, sample: null, seed: 1, labelColumn: null, labelCategories: {} });
