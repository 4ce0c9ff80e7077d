import { describe, expect, it } from 'vitest';
import type { Balance } from '../../../src-shared/terms/modelSettings';
import { readInMemory } from '../read/readInMemory.fixture';
import { dealClasses, dealParts } from './splitPlan';
import { targetClasses } from './targetClasses';

/** Rows of a few kinds, many of them copies, some with another label than their copy, each with a running number. */
const lines = Array.from({ length: 3000 }, (_, i) => {
  const kind = i % 3 === 0 ? 0 : (i * i) % 701;
  const label = kind % 50 === 7 ? ['normal', 'smurf', 'satan'][i % 3] : ['normal', 'smurf', 'satan'][kind % 3];
  return { features: `${kind % 9},${kind}`, text: `${kind % 9},${kind},${label},${9000 - i}` };
});
const { dataset } = await readInMemory(['a,b,label,id', ...lines.map(({ text }) => text)].join('\n'));
const target = targetClasses(dataset, 'attack');

/** The part of each row, counted from 1. */
function partsOfRows(balance: Balance, split: string, seed = 1999): { rowParts: Uint8Array; dealt: ReturnType<typeof dealClasses> } {
  const rowParts = new Uint8Array(dataset.rows);
  const dealt = dealClasses(
    dataset, { classOf: target.classes, totals: [target.negatives, target.positives] }, balance, split, seed, rowParts,
  );
  return { rowParts, dealt };
}

describe('a split that keeps copies together', () => {
  for (const balance of ['none', 'undersample', 'weights'] as const) {
    for (const split of ['grouped:0.2', 'grouped:kfold:5']) {
      it(`never has the same features on two sides (${split}, ${balance}), and says how many rows each part has`, () => {
        const { rowParts, dealt } = partsOfRows(balance, split);
        const partOf = new Map<string, number>();
        lines.forEach(({ features }, row) => {
          if (rowParts[row] === 0) return;
          expect(partOf.get(features) ?? rowParts[row], features).toBe(rowParts[row]);
          partOf.set(features, rowParts[row]);
        });
        dealt.parts.forEach((part, p) => {
          const rows = rowParts.filter((own) => own === p + 1).length;
          expect(part.reduce((sum, n) => sum + n, 0)).toBe(rows);
          expect(dealt.sizes[p].reduce((sum, n) => sum + n, 0)).toBe(rows);
        });
        const used = dealt.sizes.flat().reduce((sum, n) => sum + n, 0);
        expect(used).toBe(balance === 'undersample' ? 2 * Math.min(target.positives, target.negatives) : dataset.rows);
      });
    }
  }

  it('has the test part’s rows of each class, as near as whole groups come', () => {
    // Copies of kind 0 are a third of the file: they stay in training.
    const { rowParts, dealt: { sizes } } = partsOfRows('none', 'grouped:0.2');
    expect(rowParts[0]).toBe(1);
    // Other kinds have up to nine rows.
    [target.negatives, target.positives].forEach((rows, c) => expect(Math.abs(sizes[1][c] - rows * 0.2)).toBeLessThan(5));
  });

  it('a random split of the same seed has copies on both sides; the draw of rows is the same', () => {
    const random = partsOfRows('undersample', '0.2').rowParts;
    const inTraining = new Set(lines.filter((_, row) => random[row] === 1).map(({ features }) => features));
    expect(lines.some(({ features }, row) => random[row] === 2 && inTraining.has(features))).toBe(true);
    const inUse = (rowParts: Uint8Array): number[] => [...rowParts].map((part) => Math.min(1, part));
    expect(inUse(partsOfRows('undersample', 'grouped:0.2').rowParts)).toEqual(inUse(partsOfRows('undersample', 'none').rowParts));
  });

  it('goes by the seed alone', () => {
    expect(partsOfRows('none', 'grouped:0.3', 5).rowParts).toEqual(partsOfRows('none', 'grouped:0.3', 5).rowParts);
    expect(partsOfRows('none', 'grouped:0.3', 5).rowParts).not.toEqual(partsOfRows('none', 'grouped:0.3', 6).rowParts);
  });

  it('tells why a class of one kind of rows cannot stand on both sides', async () => {
    const one = Array.from({ length: 40 }, (_, i) => (i < 30 ? '1,smurf' : `${i},normal`));
    const { dataset: file } = await readInMemory(['a,label', ...one].join('\n'));
    expect(() => dealParts(file, targetClasses(file, 'dos'), 'none', 'grouped:0.2', 1))
      .toThrow('“dos” has 30 rows, of which all that are alike in every feature stay together.');
  });
});
