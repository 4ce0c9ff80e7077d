import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipOf } from './zipOf.fixture';
import { zstdFrames } from './zstd.fixture';

const labels = ['Benign', 'Malicious'];
const numbers = Array.from({ length: 40 }, (_, i) => i);

/** A small good file of every format and packing, for tests that damage them. `body`: where the rows begin, in those of lines. */
export const smallFiles: { name: string; bytes: Buffer; body?: number }[] = (() => {
  const csv = `a,note,label\n${numbers.map((i) => `${i / 4},n${i % 5},${labels[i % 2]}\n`).join('')}`;
  const arffHeader = '@relation r\n@attribute a numeric\n@attribute note string\n@attribute label {Benign,Malicious}\n@data\n';
  const zeekHeader = '#separator \\x09\n#unset_field\t-\n#fields\ta\tnote\tlabel\n#types\tdouble\tstring\tstring\n';
  const arff = arffHeader + numbers.map((i) => `${i / 4},'n ${i % 5}',${labels[i % 2]}\n`).join('');
  const zeek = zeekHeader + numbers.map((i) => `${i / 4}\tn\\x20${i % 5}\t${labels[i % 2]}\n`).join('');
  const json = numbers.map((i) => `{"a":${i / 4},"in":{"note":"n\\u0020${i % 5}"},"label":"${labels[i % 2]}"}\n`).join('');
  return [
    { name: 'rows.csv', bytes: Buffer.from(csv), body: csv.indexOf('\n') + 1 },
    { name: 'rows.arff', bytes: Buffer.from(arff), body: arffHeader.length },
    { name: 'conn.log', bytes: Buffer.from(zeek), body: zeekHeader.length },
    { name: 'rows.jsonl', bytes: Buffer.from(json), body: 0 },
    { name: 'rows.csv.gz', bytes: gzipSync(csv) },
    { name: 'rows.zst', bytes: Buffer.concat(zstdFrames(csv)) },
    { name: 'rows.zip', bytes: zipOf([{ path: 'a.csv', content: csv }, { path: 'b.csv', content: csv, stored: true }]) },
    { name: 'rows.parquet', bytes: readFileSync(new URL('fixtures/flows.snappy.parquet', import.meta.url)) },
    { name: 'plain.parquet', bytes: readFileSync(new URL('fixtures/flows.v2.parquet', import.meta.url)) },
  ];
})();
