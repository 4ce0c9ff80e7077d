import { describe, expect, it } from 'vitest';
import { edgeIiotset } from './edgeIiotset';
import { categoriesOf, columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { fiveGNidd } from './fiveGNidd';
import { hikari2021 } from './hikari2021';
import { litnet2020 } from './litnet2020';
import { luflow } from './luflow';
import { wustlIiot } from './wustlIiot';
import { xIiotid } from './xIiotid';

describe('the further sets of flows', () => {
  it.skipIf(!hasHeaders).each([
    ['litnet-2020', litnet2020, 85],
    ['wustl-iiot-2021', wustlIiot, 49],
    ['5g-nidd-combined', fiveGNidd, 52],
    ['hikari-2021', hikari2021, 88],
    ['luflow', luflow, 16],
    ['edge-iiotset', edgeIiotset, 63],
    ['x-iiotid', xIiotid, 68],
  ] as const)(`have the columns of %s as published${whySkipped}`, (list, family, width) => {
    const [layout] = family.layouts;
    expect(layout.columns).toEqual(publishedHeader(list));
    expect(layout.columns).toHaveLength(width);
  });

  it('keep out of models what the labels were made by, and what other detectors said', () => {
    const identityOf = (family: typeof litnet2020, name: string): string | undefined => columnsOf(family, name)[0].identity;
    expect(identityOf(litnet2020, 'tcp_f_n_a')).toBe('the labels were made by it');
    expect(identityOf(xIiotid, 'OSSEC_alert_level')).toBe('it is the verdict of another detector');
    expect(identityOf(fiveGNidd, 'Attack Tool')).toBe('it tells the label');
    for (const name of hikari2021.layouts[0].columns.slice(0, 7)) expect(identityOf(hikari2021, name), name).toBeDefined();
  });

  it('leave background traffic and outliers undecided unless another map is chosen', () => {
    const [category] = hikari2021.labels;
    expect(category.maps.map((map) => map.categories.find(({ labels }) => labels.includes('Background'))?.role)).toEqual(['undecided', 'benign']);
    expect(luflow.labels[0].maps[0].categories.map(({ role }) => role)).toEqual(['benign', 'other', 'undecided']);
  });

  it('group the labels of X-IIoTID as its own second label does', () => {
    const [class1, class2] = xIiotid.labels;
    expect(categoriesOf(class1.maps[0], class1, 'TCP Relay')).toEqual(categoriesOf(class2.maps[0], class2, 'Lateral_movement'));
  });
});
