/** What is used of hyparquet: its parts rather than its readers, which make a value of every code. */
export { parquetMetadata, type ColumnMetaData, type CompressionCodec, type DecodedArray, type FileMetaData, type ParquetType, type SchemaElement } from 'hyparquet';
export { compressors } from 'hyparquet-compressors';
export { parquetHeader } from 'hyparquet/src/column.js';
export { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from 'hyparquet/src/delta.js';
export { byteStreamSplit } from 'hyparquet/src/encoding.js';
export { readPlain } from 'hyparquet/src/plain.js';
export { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js';
