import { describe, expect, it } from 'vitest';
import { categoriesOf, columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { ugr16 } from './ugr16';

describe('UGR’16', () => {
  it.skipIf(!hasHeaders)(`has the 13 columns of its description${whySkipped}`, () => {
    expect(ugr16.layouts[0].columns).toEqual(publishedHeader('ugr16-headerless'));
  });

  it('says that its moment is the end of a flow', () => {
    expect(columnsOf(ugr16, 'te')[0]).toMatchObject({ description: 'when the flow ended', group: '' });
  });

  it('knows each published label under both maps, background as benign or as nobody’s', () => {
    const [label] = ugr16.labels;
    const published = ['background', 'blacklist', 'dos', 'scan11', 'scan44', 'nerisbotnet', 'anomaly-spam', 'anomaly-udpscan', 'anomaly-sshscan'];
    for (const map of label.maps) for (const name of published) expect(categoriesOf(map, label, name), `${map.id}: ${name}`).toHaveLength(1);
    expect(label.maps.map((map) => map.categories.find(({ name }) => name === 'background')!.role)).toEqual(['benign', 'undecided']);
    expect([...columnsOf(ugr16, 'label')[0].values!].sort()).toEqual([...published].sort());
  });
});
