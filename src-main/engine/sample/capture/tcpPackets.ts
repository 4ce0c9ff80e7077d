import { ackFlag, finFlag, rstFlag, synFlag, urgFlag } from '../../wire/tcpStates';
import type { Connection } from '../connection';
import { startOf, type PlannedPacket } from './plannedPacket';

const pushFlag = 8;
/** Payload of a full segment on Ethernet. */
const segment = 1460;
/** All but the end of a connection lies within this share of its first second. */
const opening = 400_000;
const pace = 1000;
/** A connection says something at least so often, in seconds: less than any reader's patience. */
const keepAlive = 200;
/** A SYN that is answered later than this is an attempt that is over. */
const longestAttempt = 4;

type Step = { back?: boolean; flags: number; payload?: number };
const handshake: Step[] = [{ flags: synFlag }, { back: true, flags: synFlag | ackFlag }, { flags: ackFlag }];
const syn: Step[] = [{ flags: synFlag }];

/** How a connection of each state begins and ends; between them go its bytes. */
const courses: { [flag: string]: { begin: Step[]; end: Step[] } } = {
  SF: { begin: handshake, end: [{ flags: finFlag | ackFlag }, { back: true, flags: finFlag | ackFlag }, { flags: ackFlag }] },
  S0: { begin: syn, end: [] },
  S1: { begin: handshake, end: [] },
  S2: { begin: handshake, end: [{ flags: finFlag | ackFlag }] },
  S3: { begin: handshake, end: [{ back: true, flags: finFlag | ackFlag }] },
  REJ: { begin: syn, end: [{ back: true, flags: rstFlag | ackFlag }] },
  RSTO: { begin: handshake, end: [{ flags: rstFlag | ackFlag }] },
  RSTR: { begin: handshake, end: [{ back: true, flags: rstFlag }] },
  RSTOS0: { begin: syn, end: [{ flags: rstFlag }] },
  SH: { begin: syn, end: [{ flags: finFlag }] },
  OTH: { begin: [{ flags: ackFlag }], end: [] },
};

/** Whether nobody answers what began, so that waiting does not make it longer. */
const isAttempt = ({ flag }: Pick<Connection, 'flag'>): boolean => courses[flag].begin === syn;

/** The whole seconds that packets of a connection can span. */
export const secondsOf = (connection: Connection): number =>
  (isAttempt(connection) ? Math.min(connection.duration, longestAttempt) : connection.duration);

/** The packets of a TCP connection, from which its state, bytes, seconds and urgent packets follow. */
export function tcpPackets(connection: Connection, initial: number): PlannedPacket[] {
  const { begin, end } = courses[connection.flag];
  const early = [...begin, ...segments(connection.srcBytes, false), ...segments(connection.dstBytes, true)];
  const start = startOf(connection);
  const gap = Math.min(pace, Math.floor(opening / early.length));
  const seconds = secondsOf(connection);
  const last = seconds === 0 ? start + early.length * gap : start + seconds * 1_000_000;
  const timed = [
    ...early.map((step, i) => ({ step, time: start + i * gap })),
    ...Array.from({ length: Math.ceil(seconds / keepAlive) - 1 }, (_, i) =>
      ({ step: { flags: ackFlag }, time: start + (i + 1) * keepAlive * 1_000_000 })),
    ...end.map((step, i) => ({ step, time: last + i * pace })),
  ];
  return numbered(markUrgent(timed, connection.urgent), initial);
}

function segments(bytes: number, back: boolean): Step[] {
  const count = Math.ceil(bytes / segment);
  return Array.from({ length: count }, (_, i) => ({ back, flags: pushFlag | ackFlag, payload: Math.min(segment, bytes - i * segment) }));
}

type Timed = { step: Step; time: number };

/** As many packets of the originator as are urgent say so, those with bytes first. */
function markUrgent(timed: Timed[], urgent: number): Timed[] {
  const able = timed.filter(({ step: { back, flags } }) => back !== true && (flags & (synFlag | finFlag | rstFlag)) === 0)
    .sort((one, other) => (other.step.payload ?? 0) - (one.step.payload ?? 0));
  const marked = new Set(able.slice(0, urgent));
  return timed.map((one) => (marked.has(one) ? { ...one, step: { ...one.step, flags: one.step.flags | urgFlag } } : one));
}

/** Gives every packet its numbers: SYN and FIN take one each, payload as many as it has bytes. */
function numbered(timed: Timed[], initial: number): PlannedPacket[] {
  const next = [initial, initial * 3 + 1];
  return timed.map(({ step: { back = false, flags, payload = 0 }, time }) => {
    const [mine, other] = back ? [1, 0] : [0, 1];
    const packet = {
      time, back, payload, flags, sequence: next[mine] >>> 0, acknowledged: (flags & ackFlag) === 0 ? 0 : next[other] >>> 0,
    };
    next[mine] += payload + ((flags & synFlag) !== 0 ? 1 : 0) + ((flags & finFlag) !== 0 ? 1 : 0);
    return packet;
  });
}
