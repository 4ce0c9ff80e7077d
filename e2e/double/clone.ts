/** What crosses between processes: a copy. Memory that is shared stays in its process, and sending it fails. */
export function clone<T>(value: T): T {
  if (holdsSharedMemory(value, new Set())) throw new Error('An object could not be cloned.');
  return structuredClone(value);
}

function holdsSharedMemory(value: unknown, seen: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof SharedArrayBuffer) return true;
  if (ArrayBuffer.isView(value)) return value.buffer instanceof SharedArrayBuffer;
  return Object.values(value).some((part) => holdsSharedMemory(part, seen));
}
