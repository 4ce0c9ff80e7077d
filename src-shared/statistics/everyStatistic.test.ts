import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const statistics = readdirSync(folder)
  .filter((file) => /^\w+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => /^export (function|const|class) /m.test(read(`${name}.ts`)));

/** How a fit gets where it is going is for those who change it: rows in other forms, sums, steps, solvers. */
const insideOfFits = new RegExp(`^(${[
  'logistic(Bins|BinSums|Descent|LevelsL1|LevelsL2|LevelsUnpenalised|Quadratic|Sums)',
  'multinomial(Damping|Dense|Descent|Hessian|Kernels|Model|Newton|Problem|Products|Proximal)',
].join('|')})$`);

describe('every statistic', () => {
  it.each(statistics)('%s has a test of its own', (name) => {
    expect(existsSync(new URL(`${name}.test.ts`, folder)), `${name}.test.ts is missing`).toBe(true);
    expect(read(`${name}.test.ts`)).toContain(`from './${name}'`);
  });

  it.each(statistics.filter((name) => !insideOfFits.test(name)))('%s shows each of its functions in an example', (name) => {
    const functions = [...read(`${name}.ts`).matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export (?:function (\w+)|const (\w+) = \()/g)];
    expect(functions.filter(([, words]) => !words?.includes('@example')).map(([, , called, named]) => called ?? named)).toEqual([]);
  });
});
