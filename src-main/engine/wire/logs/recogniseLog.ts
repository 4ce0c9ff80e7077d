import { logKinds } from './logKinds';

/** Whether a text begins as a connection log does: by the columns of its header, or of its first JSON line. */
export function isConnectionLog(head: Uint8Array): boolean {
  const lines = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1 << 16)).toString('latin1').split(/\r?\n/);
  const fields = lines.find((line) => line.startsWith('#fields'));
  if (fields !== undefined) return hasColumns(fields.split(/[\t,; ]+/).slice(1));
  const first = lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  if (!first.startsWith('{')) return hasColumns(first.split(first.includes('\t') ? '\t' : ','));
  return hasColumns(Array.from(first.matchAll(/"([^"\\]+)"\s*:/g), ([, name]) => name));
}

function hasColumns(names: string[]): boolean {
  const lower = new Set(names.map((name) => name.trim().toLowerCase()));
  return logKinds.some(({ needed, columns }) => needed.every((column) => columns[column]!.some((name) => lower.has(name))));
}
