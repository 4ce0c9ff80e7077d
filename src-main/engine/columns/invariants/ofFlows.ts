import { valueAt, type NumericColumn } from '../dataset';
import { given, hasText, inCommonUnit, type Invariant, type Quantities } from './invariant';

/** Rounded figures are equal within a hundredth, and half a unit of the last place that files write. */
const tolerance = '1 %, and what rounding to whole bytes, packets or a millionth of a second takes';
const apart = (found: number, expected: number, rounding: number): boolean =>
  Math.abs(found - expected) > 0.01 * Math.abs(expected) + rounding;
/** Durations are written in whole microseconds. */
const shortest = 1e-6;

type Way = 'out' | 'back';
const ways: readonly Way[] = ['out', 'back'];
const wayOfPackets = { out: 'fwd packet length', back: 'bwd packet length' } as const;

/** What must hold between the counts, sums, means and rates of a flow. */
export function invariantsOfFlows(quantities: Quantities): Invariant[] {
  return [orderedStatistics, meansAndSums, ratesOfFlow, payloadAndPackets, states, argus].flatMap((found) => found(quantities));
}

/** Least ≤ mean ≤ greatest, and the square of the spread is the variance. */
function orderedStatistics(quantities: Quantities): Invariant[] {
  const of = (name: string): string[] => quantities.names().filter((one) => one.startsWith(`${name} of `)).map((one) => one.slice(name.length + 4));
  const number = (name: string, what: string): NumericColumn | undefined => quantities.number(`${name} of ${what}`);
  return [
    ...of('mean').flatMap((what) => given([number('min', what), number('mean', what), number('max', what)], (least, mean, most) => ({
      id: `ordered: ${what}`, words: `${least.name} ≤ ${mean.name} ≤ ${most.name} does not hold`, tolerance: 'a millionth',
      isBroken: (pattern) => {
        const [low, middle, high] = [valueAt(least, pattern), valueAt(mean, pattern), valueAt(most, pattern)];
        const slack = 1e-6 * Math.abs(middle) + 1e-6;
        return low > middle + slack || middle > high + slack || low > high;
      },
    }))),
    ...of('variance').flatMap((what) => given([number('std', what), number('variance', what)], (sd, variance) => ({
      id: `variance: ${what}`, words: `${variance.name} is not the square of ${sd.name}`, tolerance: '1 %, and the rounding of the spread to two decimals',
      isBroken: (pattern) => apart(valueAt(sd, pattern) ** 2, valueAt(variance, pattern), 0.01 * valueAt(sd, pattern) + 0.01),
    }))),
  ];
}

/** Mean × count = sum, one way and both. */
function meansAndSums(quantities: Quantities): Invariant[] {
  const [packets, payload] = [(way: Way) => quantities.number(`packets ${way}`), (way: Way) => quantities.number(`payload ${way}`)];
  return [
    ...ways.flatMap((way) => given([quantities.number(`mean of ${wayOfPackets[way]}`), packets(way), payload(way)], (mean, count, sum) => ({
      id: `mean: ${wayOfPackets[way]}`, words: `${mean.name} × ${count.name} is not ${sum.name}`, tolerance,
      isBroken: (pattern) => apart(valueAt(mean, pattern) * valueAt(count, pattern), valueAt(sum, pattern), 1),
    }))),
    ...given([quantities.number('mean of packet length'), packets('out'), packets('back'), payload('out'), payload('back')], (mean, out, back, sent, answered) => ({
      id: 'mean: packet length', words: `${mean.name} × packets is not the bytes of both ways`, tolerance,
      isBroken: (pattern) => {
        const [packets, bytes] = [valueAt(out, pattern) + valueAt(back, pattern), valueAt(sent, pattern) + valueAt(answered, pattern)];
        return apart(valueAt(mean, pattern) * packets, bytes, 1);
      },
    })),
  ];
}

/** Rate × duration = count. */
function ratesOfFlow(quantities: Quantities): Invariant[] {
  const duration = quantities.number('duration');
  const rate = (name: string, of: readonly string[]): Invariant[] => {
    const counted = of.map((one) => quantities.number(one));
    return given([quantities.number(name), duration, ...counted], (found, time, ...counts) => ({
      id: `rate: ${name}`, words: `${found.name} × ${time.name} is not ${counts.map((one) => one.name).join(' + ')}`, tolerance,
      isBroken: (pattern) => isOtherRate(found, time, pattern, counts.reduce((sum, one) => sum + valueAt(one, pattern), 0)),
    }));
  };
  return [
    ...rate('payload a second', ['payload out', 'payload back']), ...rate('packets a second', ['packets out', 'packets back']),
    ...rate('packets out a second', ['packets out']), ...rate('packets back a second', ['packets back']),
  ];
}

/** Whether a rate is another one than so much in the time of the flow; without time there is none. */
function isOtherRate(rate: NumericColumn, time: NumericColumn, pattern: number, count: number, rounding = 1e-6): boolean {
  const [seconds, found] = [inCommonUnit(time, pattern), valueAt(rate, pattern)];
  return seconds > 0 && apart(found * seconds, count, Math.abs(found) * shortest + rounding);
}

/** No payload is more than the bytes with their headers, and none comes without a packet. */
function payloadAndPackets(quantities: Quantities): Invariant[] {
  return ways.flatMap((way) => [
    ...given([quantities.number(`payload ${way}`), quantities.number(`bytes ${way}`)], (payload, bytes) => ({
      id: `payload ${way}`, words: `${payload.name} is more than ${bytes.name}, which counts headers too`, tolerance: null,
      isBroken: (pattern) => valueAt(payload, pattern) > valueAt(bytes, pattern),
    })),
    ...['payload', 'bytes'].flatMap((what) => given([quantities.number(`${what} ${way}`), quantities.number(`packets ${way}`)], (bytes, packets) => ({
      id: `packets of ${what} ${way}`, words: `${bytes.name} is above 0 without a packet in ${packets.name}`, tolerance: null,
      isBroken: (pattern) => valueAt(bytes, pattern) > 0 && valueAt(packets, pattern) === 0,
    }))),
  ]);
}

/** States of Zeek and Argus that only a TCP connection can be in. */
const tcpStates: readonly string[] = ['s1', 's2', 's3', 'rsto', 'rstr', 'rstos0', 'rstrh', 'sh', 'rej', 'fin', 'rst'];

function states(quantities: Quantities): Invariant[] {
  return [
    ...given([quantities.text('state'), quantities.text('protocol')], (state, protocol) => {
      const [isTcpState, isOther] = [hasText(state, tcpStates), hasText(protocol, ['udp', 'icmp', 'arp'])];
      return {
        id: 'tcp state', words: `${state.name} is a state of TCP on another protocol`, tolerance: null,
        isBroken: (pattern) => isTcpState(pattern) && isOther(pattern),
      };
    }),
    ...given([quantities.text('state'), quantities.number('payload back')], (state, answered) => {
      const isUnanswered = hasText(state, ['s0']);
      return {
        id: 'answer without reply', words: `${answered.name} is above 0 in state S0, which says that nothing came back`, tolerance: null,
        isBroken: (pattern) => valueAt(answered, pattern) > 0 && isUnanswered(pattern),
      };
    }),
  ];
}

/** How Argus defines what it tells: its rates leave the first packet out. */
function argus(quantities: Quantities): Invariant[] {
  const number = (name: string): NumericColumn | undefined => quantities.number(name);
  const duration = number('duration');
  return [
    ...given([number('handshake'), number('handshake: SYN to SYN-ACK'), number('handshake: SYN-ACK to ACK')], (whole, first, second) => ({
      id: 'handshake', words: `${whole.name} is not ${first.name} + ${second.name}`, tolerance,
      isBroken: (pattern) => apart(valueAt(whole, pattern), valueAt(first, pattern) + valueAt(second, pattern), 2 * shortest),
    })),
    ...given([number('argus: rate'), duration, number('packets out'), number('packets back')], (rate, time, out, back) => ({
      id: 'argus: rate', words: `${rate.name} × ${time.name} is not the packets but the first`, tolerance,
      isBroken: (pattern) => isOtherRate(rate, time, pattern, Math.max(0, valueAt(out, pattern) + valueAt(back, pattern) - 1)),
    })),
    ...ways.flatMap((way) => [
      ...given([number(`argus: load ${way}`), duration, number(`packets ${way}`), number(`bytes ${way}`)], (load, time, packets, bytes) => ({
        id: `argus: load ${way}`, words: `${load.name} × ${time.name} is not the bits of ${bytes.name} but for one packet’s`, tolerance,
        isBroken: (pattern) => {
          const count = valueAt(packets, pattern);
          return isOtherRate(load, time, pattern, count > 0 ? (8 * valueAt(bytes, pattern) * (count - 1)) / count : 0, 1);
        },
      })),
      ...given([number(`argus: packet size ${way}`), number(`packets ${way}`), number(`bytes ${way}`)], (mean, packets, bytes) => ({
        id: `argus: packet size ${way}`, words: `${mean.name} × ${packets.name} is not ${bytes.name}`, tolerance,
        isBroken: (pattern) => {
          const count = valueAt(packets, pattern);
          return apart(valueAt(mean, pattern) * count, valueAt(bytes, pattern), count);
        },
      })),
    ]),
  ];
}
