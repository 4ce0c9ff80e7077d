import { valueAt, type NumericColumn, type TextColumn } from '../dataset';
import { given, hasText, type Invariant, type Quantities } from './invariant';

/** Rates are written with two decimals: a count by a rate is whole within half a hundredth of the count. */
const rounding = 0.005;
const tolerance = 'half a hundredth of the count, to which rates are written';

const isNotWhole = (rate: number, count: number): boolean => {
  const product = rate * count;
  return Math.abs(product - Math.round(product)) > count * rounding + 1e-9;
};

/** What must hold between the features of KDD Cup 99, by their definitions. */
export function invariantsOfKdd(quantities: Quantities): Invariant[] {
  const number = (name: string): NumericColumn | undefined => quantities.number(`kdd: ${name}`);
  const share = (name: string): NumericColumn | undefined => quantities.number(`share: ${name}`);
  const text = (name: string): TextColumn | undefined => quantities.text(`kdd: ${name}`);
  const whole = (rate: NumericColumn | undefined): Invariant[] => given([rate, number('count')], (one, count) => ({
    id: `kdd: ${one.name} by count`, words: `${one.name} × ${count.name} is no whole number`, tolerance,
    isBroken: (pattern) => isNotWhole(valueAt(one, pattern), valueAt(count, pattern)),
  }));
  return [
    ...given([share('serror_rate'), share('rerror_rate')], (syn, rej) => ({
      id: 'kdd: errors', words: `${syn.name} + ${rej.name} is above 1`, tolerance: '0.011, for two rates of two decimals',
      isBroken: (pattern) => valueAt(syn, pattern) + valueAt(rej, pattern) > 1.011,
    })),
    ...whole(share('same_srv_rate')), ...whole(share('serror_rate')),
    ...given([share('dst_host_same_srv_rate'), number('dst_host_count'), number('dst_host_srv_count')], (rate, host, service) => ({
      id: 'kdd: host services', words: `${rate.name} × ${host.name} is above ${service.name}`, tolerance,
      isBroken: (pattern) => {
        const count = valueAt(host, pattern);
        return valueAt(rate, pattern) * count > valueAt(service, pattern) + count * rounding + 1e-9;
      },
    })),
    ...given([text('flag'), number('dst_bytes')], (flag, answered) => {
      const isUnanswered = hasText(flag, ['s0']);
      return {
        id: 'kdd: answer in S0', words: `${answered.name} is above 0 in state S0, which says that nothing came back`, tolerance: null,
        isBroken: (pattern) => isUnanswered(pattern) && valueAt(answered, pattern) > 0,
      };
    }),
    ...given([text('flag'), number('src_bytes'), number('dst_bytes')], (flag, sent, answered) => {
      const isRejected = hasText(flag, ['rej']);
      return {
        id: 'kdd: bytes in REJ', words: 'there are bytes in state REJ, which says that the connection was refused', tolerance: null,
        isBroken: (pattern) => isRejected(pattern) && (valueAt(sent, pattern) > 0 || valueAt(answered, pattern) > 0),
      };
    }),
    ...given([text('protocol_type'), text('flag')], (protocol, flag) => {
      const [isOther, isDone] = [hasText(protocol, ['icmp', 'udp']), hasText(flag, ['sf'])];
      return {
        id: 'kdd: tcp state', words: 'an icmp or udp connection is in a state of TCP', tolerance: null,
        isBroken: (pattern) => isOther(pattern) && !isDone(pattern),
      };
    }),
    ...given([number('wrong_fragment'), text('protocol_type')], (fragments, protocol) => {
      const isTcp = hasText(protocol, ['tcp']);
      return {
        id: 'kdd: fragments on tcp', words: `${fragments.name} is above 0 on tcp`, tolerance: null,
        isBroken: (pattern) => valueAt(fragments, pattern) > 0 && isTcp(pattern),
      };
    }),
    ...given([text('service')], (service) => ({
      id: 'kdd: service', words: `${service.name} names a protocol`, tolerance: null, isBroken: hasText(service, ['icmp', 'tcp', 'udp']),
    })),
  ];
}
