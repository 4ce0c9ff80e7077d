import { describe, expect, it } from 'vitest';
import { ctu13 } from './ctu13';
import { categoriesOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';

const [label] = ctu13.labels;
const sentences = [
  'flow=Background', 'flow=Background-UDP-Established', 'flow=To-Background-UDP-CVUT-DNS-Server', 'flow=From-Background-CVUT-Proxy',
  'flow=From-Normal-V42-Stribrek', 'flow=Normal-V42-HTTP-windowsupdate', 'flow=To-Normal-V42-UDP-NTP-server', 'flow=From-Botnet-V42-UDP-DNS',
  'flow=From-Botnet-V42-TCP-CC6-Plain-HTTP-Encrypted-Data', 'flow=From-Botnet-V43-TCP-CC', 'Botnet', 'Normal',
];

describe('CTU-13', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files${whySkipped}`, () => {
    const [flow, content, detailed] = ctu13.layouts.map(({ columns }) => columns);
    expect(flow).toEqual(publishedHeader('ctu13-binetflow'));
    expect(content).toEqual([...flow.slice(0, -1), 'srcUdata', 'dstUdata', 'Label']);
    expect(detailed).toEqual(publishedHeader('ctu13-binetflow-33'));
  });

  it('reads what a sentence says, each as one category, and leaves background undecided', () => {
    const found = label.maps.map((map) => sentences.map((sentence) => categoriesOf(map, label, sentence)));
    const of = (words: string) => words.split(' ').map((word) => [word]);
    expect(found[0]).toEqual(of('background background background background normal normal normal botnet botnet botnet botnet normal'));
    expect(found[1]).toEqual(of('background background background background normal normal normal botnet C&C C&C botnet normal'));
    for (const map of label.maps) expect(map.categories.find(({ name }) => name === 'background')!.role).toBe('undecided');
  });

  it('keeps addresses, ports and moments out of models', () => {
    const no = ctu13.columns.filter(({ identity }) => identity !== undefined).map(({ name }) => name);
    expect(no).toEqual(['StartTime', 'LastTime', 'SrcAddr', 'Sport', 'DstAddr', 'Dport', 'srcUdata', 'dstUdata']);
  });
});
