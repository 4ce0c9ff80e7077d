import { formatFixed } from './formatFixed';

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/**
 * A file size in decimal units, three figures (1 kB is 1,000 bytes, as on a disk).
 * @example formatBytes(2144903) // → '2.14 MB'
 * @example formatBytes(812) // → '812 bytes'
 */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  if (unit === 0) return bytes === 1 ? '1 byte' : `${formatFixed(size, 0)} bytes`;
  return `${formatFixed(size, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2)} ${units[unit]}`;
}
