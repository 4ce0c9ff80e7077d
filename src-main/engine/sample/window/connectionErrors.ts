/*
 * The definitions speak of "SYN errors" (S0 to S3) and "REJ errors". The KDD files count more: in the 494,021 rows of
 * the 10 % file, every connection that is alone in its window (count = 1) with flag SH has serror_rate 1, and with
 * RSTO, RSTR or RSTOS0 has rerror_rate 1; OTH has neither. SHR and RSTRH are Zeek's names for the same two cases seen
 * from the other side.
 */
const SYN_ERRORS: ReadonlySet<string> = new Set(['S0', 'S1', 'S2', 'S3', 'SH', 'SHR']);
const REJ_ERRORS: ReadonlySet<string> = new Set(['REJ', 'RSTO', 'RSTR', 'RSTOS0', 'RSTRH']);

/** Whether a `conn_state` counts in the `serror` rates: the opening or closing handshake was left hanging. */
export function isSynError(flag: string): boolean {
  return SYN_ERRORS.has(flag);
}

/** Whether a `conn_state` counts in the `rerror` rates: the connection was refused or reset. */
export function isRejError(flag: string): boolean {
  return REJ_ERRORS.has(flag);
}
