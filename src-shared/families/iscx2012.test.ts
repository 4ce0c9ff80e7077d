import { describe, expect, it } from 'vitest';
import { hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { iscx2012 } from './iscx2012';

describe('ISCX 2012', () => {
  it.skipIf(!hasHeaders)(`has the columns of its CSV files${whySkipped}`, () => {
    expect(iscx2012.layouts[0].columns).toEqual(publishedHeader('iscx-2012-csv'));
  });

  it('keeps what was said out of models', () => {
    const content = iscx2012.columns.filter(({ name }) => name.includes('Payload'));
    expect(content.map(({ identity }) => identity)).toEqual(Array(4).fill(expect.stringContaining('what was said')));
  });
});
