import { expect, it } from 'vitest';
import { readInMemory } from '../read/readInMemory.fixture';
import { identicalColumns } from './identicalColumns';
import { fileColumns } from './dataset';

it('finds columns that are the same in every row, by value, whatever form they stand in', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => {
    const value = i % 700 === 5 ? '' : String(i / 8);
    return [value, value, i === 2999 ? '1' : value, `t${i % 3}`, `t${i % 3}`, i % 3, `u${i % 3}`, i % 2 ? 'a' : 'b'].join(',');
  });
  const { dataset } = await readInMemory(['a,again,nearly,word,word2,code,other,label', ...rows].join('\n'));
  expect(identicalColumns(fileColumns(dataset), dataset.patterns).map((group) => group.map(({ name }) => name))).toEqual([['a', 'again'], ['word', 'word2']]);
});
