import type { FileFormat } from '../terms/datasetSummary';

const words: { [C in FileFormat['compression']]: string | null } = { none: null, gzip: 'gzip', zip: 'zip archive', zstd: 'zstd' };

/** How a file is packed, to stand behind its size: `2.1 MB, gzip`; nothing where it is not. */
export const packedWords = ({ compression }: Pick<FileFormat, 'compression'>): string =>
  (words[compression] === null ? '' : `, ${words[compression]}`);
