import { byName } from './byName';
import type { OwnFamily } from './ownFamily';

/** For tests: a family as a laboratory would write it down. */
export const labFlows: OwnFamily = {
  wiretellFamily: 1,
  name: 'Lab flows',
  columns: [
    { name: 'flow', kind: 'numeric', description: 'running number', noFeature: 'it counts the flows' },
    { name: 'proto', aliases: ['transport'], group: 'basic', kind: 'text', description: 'transport protocol' },
    { name: 'octets', group: 'volume', kind: 'numeric', description: 'bytes both ways', unit: 'bytes' },
    { name: 'app', group: 'basic', kind: 'text' },
    { name: 'syn', group: 'basic', kind: 'numeric', binary: true },
    { name: 'port', kind: 'text', description: 'a name, though it looks like a number' },
    { name: 'what', kind: 'text', description: 'what the flow was' },
    { name: 'bad', kind: 'text', description: '1 for attacks' },
  ],
  labels: [
    {
      column: 'what', blank: 'quiet', spellings: byName([['Knocking', ['knock knock']]]),
      maps: [{
        name: 'by tool', source: 'the laboratory', categories: [
          { name: 'peace', role: 'benign', labels: ['quiet', 'chat'] },
          { name: 'knocks', role: 'scan', labels: ['Knocking'] },
          { name: 'storms', role: 'dos', labels: ['hail', 'snow'] },
        ],
      }],
    },
    { column: 'bad' },
  ],
  groups: ['volume', 'basic'],
  missing: ['unmeasured'],
  factors: { protocol: 'proto', service: 'app' },
  target: 'storms',
};

/** Rows of it, without a header: each column in its own way, some cells without a value. */
export const labRows = (count: number): string[][] => Array.from({ length: count }, (_, i) => {
  const what = ['quiet', 'chat', 'Knocking', 'hail', 'knock knock', ''][i % 6];
  const bad = what === 'quiet' || what === 'chat' || what === '' ? '0' : '1';
  const octets = i % 29 === 0 ? 'unmeasured' : String(100 + (i * 37) % 900 + (bad === '1' ? 500 : 0));
  return [String(i + 5), ['tcp', 'udp'][i % 2], octets, i % 31 === 0 ? 'Unmeasured' : ['web', 'mail', 'names'][i % 3], String(i % 2), ['80', '443'][i % 2], what, bad];
});
export const labTable = (count: number): string =>
  `${[labFlows.columns.map(({ name }) => name), ...labRows(count)].map((row) => row.join()).join('\n')}\n`;
