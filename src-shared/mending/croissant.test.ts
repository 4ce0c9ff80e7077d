import { expect, it } from 'vitest';
import { croissantCard, type CardOf } from './croissant';

const rows = { rows: 2, categories: [{ name: 'normal', role: 'benign' as const, rows: 2 }] };
const card: CardOf = {
  name: 'flows-mended',
  summary: {
    data: { name: 'flows.csv', sha256: 'a'.repeat(64), files: [{ file: 'flows.csv', sha256: 'a'.repeat(64) }] },
    columns: [{ name: 'bytes', kind: 'numeric', description: 'bytes sent', group: 'other', role: 'feature' }, { name: 'src_ip', kind: 'text', group: 'other', role: 'meta' },
      { name: 'label', kind: 'text', group: 'other', role: 'label' }],
    format: { labelColumn: 'label' }, unlabelled: 3,
  } as unknown as CardOf['summary'],
  preview: { done: [{ step: 'shuffle', sentence: 'Shuffled.', before: rows, after: rows }], before: rows, after: rows, parts: [{ part: 'all', ...rows }], columns: ['bytes', 'label'], leftOut: ['src_ip'], remarks: [] },
  tables: [{ name: 'flows-mended.csv.gz', bytes: 99, part: 'all', rows: 2, sha256: 'b'.repeat(64), content: 'c'.repeat(64) }],
  format: 'csv.gz', texts: { limitations: ['One column tells all.'], biases: [], missing: [] },
};

it('names what it conforms to, every file with its hash, every column that is written, and what was done', () => {
  expect(croissantCard(card)).toMatchObject({
    '@type': 'sc:Dataset', conformsTo: ['http://mlcommons.org/croissant/1.0', 'http://mlcommons.org/croissant/RAI/1.0'], name: 'flows-mended',
    distribution: [
      { '@type': 'cr:FileObject', '@id': 'flows-mended.csv.gz', encodingFormat: 'application/gzip', sha256: 'b'.repeat(64) },
      { '@type': 'cr:FileObject', '@id': 'flows-mended.csv', containedIn: { '@id': 'flows-mended.csv.gz' }, encodingFormat: 'text/csv', sha256: 'c'.repeat(64) },
    ],
    recordSet: [{ '@type': 'cr:RecordSet', field: [
      { '@id': 'all/bytes', description: 'bytes sent', dataType: 'sc:Float', source: { fileObject: { '@id': 'flows-mended.csv' }, extract: { column: 'bytes' } } },
      { '@id': 'all/label', dataType: 'sc:Text' },
    ] }],
    'rai:dataLimitations': ['One column tells all.'], 'rai:dataCollectionMissingData': '3 rows without a label were left out.', 'rai:dataPreprocessingProtocol': ['Shuffled.'],
  });
});

it('names a Parquet file by the media type of Croissant’s own library', () => {
  const parquet = croissantCard({ ...card, tables: [{ name: 'flows-mended.parquet', bytes: 99, part: 'all', rows: 2, sha256: 'b'.repeat(64) }], format: 'parquet' });
  expect(parquet).toMatchObject({
    distribution: [{ '@id': 'flows-mended.parquet', encodingFormat: 'application/x-parquet', sha256: 'b'.repeat(64) }],
    recordSet: [{ field: [{ source: { fileObject: { '@id': 'flows-mended.parquet' }, extract: { column: 'bytes' } } }, {}] }],
  });
});

it('says nothing where nothing was found, and guesses no licence and no author', () => {
  const keys = Object.keys(croissantCard({ ...card, texts: { limitations: [], biases: [], missing: [] } }) as object);
  for (const key of ['rai:dataLimitations', 'rai:dataBiases', 'license', 'creator', 'datePublished']) expect(keys).not.toContain(key);
});
