import { connectionStates, type ConnectionState } from '../tcpStates';
import { rejError, synError } from './trafficWindow';

/*
 * The definitions speak of "SYN errors" (S0 to S3) and "REJ errors". The KDD files count more: in the 494,021 rows of
 * the 10 % file, every connection that is alone in its window (count = 1) with flag SH has serror_rate 1, and with
 * RSTO, RSTR or RSTOS0 has rerror_rate 1; OTH has neither. SHR and RSTRH are Zeek's names for the same two cases seen
 * from the other side.
 */
const synErrors: ReadonlySet<string> = new Set<ConnectionState>(['S0', 'S1', 'S2', 'S3', 'SH', 'SHR']);
const rejErrors: ReadonlySet<string> = new Set<ConnectionState>(['REJ', 'RSTO', 'RSTR', 'RSTOS0', 'RSTRH']);

/** Which error rates a connection state counts in: the handshake was left hanging, or it was refused or reset; neither, or one. */
export const errorBits = (state: string): number => (synErrors.has(state) ? synError : rejErrors.has(state) ? rejError : 0);

/** The same by a state's number. */
export const errorBitsByState = Uint8Array.from(connectionStates, errorBits);
