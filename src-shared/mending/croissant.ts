import type { DatasetSummary } from '../terms/datasetSummary';
import type { Json } from '../terms/json';
import type { MendedTable, MendFormat, MendPreview } from './mending';

/** What the audit says of a dataset, by the places that Croissant's vocabulary of responsible AI has for it. */
export type CardTexts = { limitations: string[]; biases: string[]; missing: string[] };

/** What a card tells of. */
export type CardOf = {
  name: string;
  summary: Pick<DatasetSummary, 'data' | 'columns' | 'format' | 'unlabelled'>;
  preview: MendPreview;
  tables: readonly MendedTable[];
  format: MendFormat;
  texts: CardTexts;
};

const versions = ['http://mlcommons.org/croissant/1.0', 'http://mlcommons.org/croissant/RAI/1.0'];

/** The context of Croissant 1.0 as its specification has it, with that of RAI 1.0. */
const context = {
  '@language': 'en', '@vocab': 'https://schema.org/', citeAs: 'cr:citeAs', column: 'cr:column', conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/', data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' }, dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' }, extract: 'cr:extract', field: 'cr:field', fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty', fileSet: 'cr:fileSet', format: 'cr:format', includes: 'cr:includes', isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath', key: 'cr:key', md5: 'cr:md5', parentField: 'cr:parentField', path: 'cr:path',
  rai: 'http://mlcommons.org/croissant/RAI/', recordSet: 'cr:recordSet', references: 'cr:references', regex: 'cr:regex',
  repeated: 'cr:repeated', replace: 'cr:replace', sc: 'https://schema.org/', separator: 'cr:separator', source: 'cr:source',
  subField: 'cr:subField', transform: 'cr:transform',
};

const types = { numeric: 'sc:Float', text: 'sc:Text' } as const;

/**
 * A card of the tables in Croissant 1.0 with the texts of RAI 1.0 (JSON-LD). Licence, creator, address and date are nobody's to guess:
 * whoever publishes the tables puts them in.
 */
export function croissantCard({ name, summary, preview, tables, format, texts }: CardOf): Json {
  const { data, columns, format: read, unlabelled } = summary;
  const written = columns.filter((column) => preview.columns.includes(column.name));
  const done = preview.done.map(({ sentence }) => sentence);
  const labels = written.some((column) => column.name === read.labelColumn) ? ` The label stands in “${read.labelColumn}”.` : '';
  const without = unlabelled === undefined ? [] : [`${unlabelled} rows without a label were left out.`];
  return {
    '@context': context, '@type': 'sc:Dataset', conformsTo: versions, name,
    description: `${preview.after.rows} rows of ${data.name} (SHA-256 ${data.sha256}), ${written.length} columns.${labels} ${done.join(' ')}`.trim(),
    isBasedOn: data.files.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`),
    distribution: tables.flatMap((table) => filesOf(table, format)),
    recordSet: tables.map((table) => ({
      '@type': 'cr:RecordSet', '@id': table.part, name: table.part, description: `${table.rows} rows.`,
      field: written.map((column) => ({
        '@type': 'cr:Field', '@id': `${table.part}/${column.name}`, name: column.name,
        ...(column.description !== undefined && { description: column.description }), dataType: types[column.kind],
        source: { fileObject: { '@id': plainName(table, format) }, extract: { column: column.name } },
      })),
    })),
    ...(texts.limitations.length > 0 && { 'rai:dataLimitations': texts.limitations }),
    ...(texts.biases.length > 0 && { 'rai:dataBiases': texts.biases }),
    ...(texts.missing.length + without.length > 0 && { 'rai:dataCollectionMissingData': [...texts.missing, ...without].join(' ') }),
    ...(done.length > 0 && { 'rai:dataPreprocessingProtocol': done }),
  };
}

/** Media types as Croissant’s own library knows them. */
const encodings = { csv: 'text/csv', 'csv.gz': 'application/gzip', parquet: 'application/x-parquet' } as const satisfies Record<MendFormat, string>;

const plainName = ({ name }: MendedTable, format: MendFormat): string => (format === 'csv.gz' ? name.replace(/\.gz$/i, '') : name);

/** A file, and of a packed one what is in it. */
function filesOf(table: MendedTable, format: MendFormat): Json[] {
  const stored = { '@type': 'cr:FileObject', '@id': table.name, name: table.name, contentUrl: table.name, contentSize: `${table.bytes} B`, sha256: table.sha256 };
  const file = { ...stored, encodingFormat: encodings[format] };
  if (format !== 'csv.gz') return [file];
  const plain = plainName(table, format);
  return [file, {
    '@type': 'cr:FileObject', '@id': plain, name: plain, contentUrl: plain, containedIn: { '@id': table.name }, encodingFormat: encodings.csv,
    sha256: table.content ?? '',
  }];
}
