import { logKinds } from './logKinds';
import { ReadLog } from './readLog';

/** Whether a file that begins so is a connection log (Zeek's conn.log, Argus' binetflow) with all that connections need. */
export function isConnectionLog(head: Uint8Array): boolean {
  const log = new ReadLog('');
  try {
    log.write(head);
  } catch {
    return false;
  }
  return log.isKnown;
}

/** The same by the names of a table's columns. */
export function hasLogColumns(names: readonly string[]): boolean {
  const lower = new Set(names.map((name) => name.trim().toLowerCase()));
  return logKinds.some(({ needed, columns }) => needed.every((column) => columns[column]!.some((name) => lower.has(name))));
}
