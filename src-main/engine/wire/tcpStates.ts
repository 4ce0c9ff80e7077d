/** What one side of a TCP connection has done so far: nothing, a SYN, a SYN-ACK, something from the middle … */
export const side = { inactive: 0, synSent: 1, synAckSent: 2, partial: 3, established: 4, closed: 5, reset: 6 } as const;
export type Side = number;

export const finFlag = 1, synFlag = 2, rstFlag = 4, ackFlag = 16, urgFlag = 32;

/** Bro's and Zeek's states of a connection, by number. */
export const connectionStates = ['SF', 'S0', 'S1', 'S2', 'S3', 'REJ', 'RSTO', 'RSTR', 'RSTOS0', 'RSTRH', 'SH', 'SHR', 'OTH'] as const;
export type ConnectionState = (typeof connectionStates)[number];
export const stateNumber = (state: ConnectionState): number => connectionStates.indexOf(state);

/**
 * The states of sender and receiver after a segment, as `sender * 8 + receiver`. The connection is established by a SYN
 * and its SYN-ACK (the last ACK isn't needed), or by two SYNs that cross. After the first RST, and after both FINs,
 * nothing changes any more.
 */
export function afterSegment(sender: Side, receiver: Side, flags: number): number {
  if (sender === side.reset || receiver === side.reset || (sender === side.closed && receiver === side.closed))
    return sender * 8 + receiver;
  let from = sender;
  let to = receiver;
  if ((flags & rstFlag) !== 0) return side.reset * 8 + to;
  if ((flags & synFlag) !== 0) {
    if ((flags & ackFlag) === 0) {
      if (from === side.inactive) from = side.synSent;
      if (to === side.synAckSent) from = to = side.established;
    } else if (to === side.synSent) {
      from = to = side.established;
    } else if (from === side.inactive) {
      from = side.synAckSent;
    }
  } else if (from === side.inactive) {
    from = side.partial;
  }
  if ((flags & finFlag) !== 0) from = side.closed;
  return from * 8 + to;
}

/** What both sides had been before the first RST or at the end, and who reset: all that the state's name follows from. */
export type TcpEnd = {
  originator: Side;
  responder: Side;
  /** What the one who reset had been before. */
  beforeReset: Side;
  /** Whether the originator sent nothing but its SYN before it reset. */
  cleanSyn: boolean;
};

const isAbsent = (one: Side): boolean => one === side.inactive || one === side.partial;

/**
 * The name of a TCP connection's state, by Bro's and Zeek's rules:
 * SF both sides closed · S0 a SYN without an answer · S1 established, not closed · S2 and S3 only originator or responder
 * closed · REJ the responder's first word is RST · RSTO and RSTR originator or responder reset what had been established ·
 * RSTOS0 a SYN, then the originator's RST · SH a SYN, then the originator's FIN · SHR and RSTRH the same two of a responder
 * whose originator was not seen · OTH anything else, seen from its middle.
 * @see https://docs.zeek.org/en/current/scripts/base/protocols/conn/main.zeek.html, `conn_state`
 */
export function connectionState({ originator, responder, beforeReset, cleanSyn }: TcpEnd): ConnectionState {
  if (responder === side.reset) {
    if (originator === side.synSent && beforeReset === side.inactive) return 'REJ';
    return isAbsent(originator) ? 'RSTRH' : 'RSTR';
  }
  if (originator === side.reset) {
    if (!isAbsent(responder)) return 'RSTO';
    return cleanSyn ? 'RSTOS0' : 'OTH';
  }
  if (originator === side.closed && responder === side.closed) return 'SF';
  if (originator === side.closed) return isAbsent(responder) ? 'SH' : 'S2';
  if (responder === side.closed) return isAbsent(originator) ? 'SHR' : 'S3';
  if (originator === side.synSent && responder === side.inactive) return 'S0';
  return originator === side.established && responder === side.established ? 'S1' : 'OTH';
}
