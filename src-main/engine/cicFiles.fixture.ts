import { looseName } from '../../src-shared/schemas/looseName';
import { randomNumbers } from './randomNumbers.fixture';

/** How far attacks stand out, by a word in their label: enough for a model to learn, little enough to leave it something to do. */
const strength = (label: string): number => {
  if (/benign|no label/i.test(label)) return 1;
  return /flood|dos|hulk|syn|udp/i.test(label) ? 6 : 3;
};

export type FlowLabels = readonly (readonly [label: string, rows: number])[];

/**
 * For tests: made-up flows under the names of a published header. Every column has values of its kind: addresses, ports,
 * protocols and times where the names say so, else numbers that are larger in attacks.
 */
export function flowLines(names: readonly string[], labels: FlowLabels, seed = 7): string[] {
  const random = randomNumbers(seed);
  let row = 0;
  return labels.flatMap(([label, rows]) => Array.from({ length: rows }, () => {
    const client = `192.168.10.${1 + Math.floor(random() * 20)}`;
    const port = 1024 + Math.floor(random() * 60_000);
    const service = random() < 0.5 ? 80 : 443;
    const protocol = random() < 0.8 ? 6 : 17;
    row++;
    const ofFlow = new Map<string, string>([
      ['flowid', `${client}-172.16.0.1-${port}-${service}-${protocol}`], ['srcip', client], ['sourceip', client], ['srcaddr', client],
      ['dstip', '172.16.0.1'], ['destinationip', '172.16.0.1'], ['dstaddr', '172.16.0.1'], ['srcport', `${port}`], ['sourceport', `${port}`],
      ['dstport', `${service}`], ['destinationport', `${service}`], ['protocol', `${protocol}`], ['ipprot', `${protocol}`], ['label', label],
      ['timestamp', `0${1 + (row % 7)}/07/2017 0${1 + (row % 9)}:${10 + (row % 50)}`], ['id', `${row}`], ['unnamed:0', `${row * 3}`],
      ['simillarhttp', '0'], ['attemptedcategory', / - attempted/i.test(label) ? '2' : '-1'], ['inbound', `${row % 2}`],
    ]);
    return names.map((name) => ofFlow.get(looseName(name)) ?? number(random() * 100 * strength(label))).join(',');
  }));
}

const number = (value: number): string => (value < 40 ? `${Math.round(value)}` : value.toFixed(3));

/** A published header as it stands on disk: in CIC's of 2017 most names begin with a blank, and one stands twice. */
export const headerOf2017 = (names: readonly string[]): string =>
  names.map((name, at) => `${at % 3 === 1 ? '' : ' '}${name.replace(/\.1$/, '')}`).join(',');
