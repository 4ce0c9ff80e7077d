import { describe, expect, test } from 'vitest';
import { readLabelRules } from './labelRules';
import { zonedTime } from './zonedTime';

const at = (text: string, zone: string | null = null): string | null => {
  const time = zonedTime(text, zone);
  return time === null ? null : new Date(time.seconds * 1000 + time.nanoseconds / 1e6).toISOString();
};

describe('a moment', () => {
  test.each([
    ['2017-07-07T15:56:30Z', null, '2017-07-07T15:56:30.000Z'],
    ['2017-07-07 15:56', '-3', '2017-07-07T18:56:00.000Z'],
    ['2017/7/7 5:56:30.25', '+05:30', '2017-07-07T00:26:30.250Z'],
    ['2017-07-07 15:56 +0200', '-3', '2017-07-07T13:56:00.000Z'],
    ['2017-07-07 15:56', 'America/Halifax', '2017-07-07T18:56:00.000Z'],
    // The clocks were put forward at 02:00 that night, and back at 02:00 in November.
    ['2017-03-12 03:30', 'America/Halifax', '2017-03-12T06:30:00.000Z'],
    ['2017-03-12 01:30', 'America/Halifax', '2017-03-12T05:30:00.000Z'],
    ['2017-11-05 03:30', 'America/Halifax', '2017-11-05T07:30:00.000Z'],
    ['2017-07-07', 'UTC', '2017-07-07T00:00:00.000Z'],
  ])('%s in %s', (text, zone, expected) => {
    expect(at(text, zone)).toBe(expected);
  });

  test.each([['2017-07-07 15:56', null], ['2017-02-30 10:00', 'Z'], ['7 July 2017', 'Z'], ['2017-07-07 15:56', 'Atlantis/Capital'], ['2017-07-07 25:00', 'Z']])(
    '%s in %s is none', (text, zone) => expect(at(text, zone)).toBeNull());
});

const header = 'from,to,source,destination,port,protocol,label\n';
const read = (text: string, zone: string | null = null) => readLabelRules(text, 'rules.csv', zone, null);
const sentenceOf = (text: string, zone: string | null = null): string => {
  try {
    read(text, zone);
    return '';
  } catch (error) {
    return (error as Error).message.replace('The request is not valid: label rules “rules.csv”', '').trim();
  }
};

const moment = (hour: number, minute = 0) => ({ seconds: Date.UTC(2017, 6, 7, hour, minute) / 1000, nanoseconds: 0 });

describe('a rules file', () => {
  test('as CSV', () => {
    expect(read(`\uFEFF${header}2017-07-07T10:00Z,2017-07-07T11:00Z,10.0.0.0/8,192.0.2.5,6000-6010,tcp,Port Scan\n\n*,,,2001:db8::/32,any,17,Flood\n`)).toEqual({
      name: 'rules.csv', otherwise: null, rules: [
        { line: 2, from: moment(10), to: moment(11), label: 'Port Scan', ports: { from: 6000, to: 6010 }, protocol: 'tcp',
          source: { words: Int32Array.of(0, 0, 0xffff, 0x0a000000), bits: 104 },
          destination: { words: Int32Array.of(0, 0, 0xffff, 0xc0000205 | 0), bits: 128 } },
        { line: 4, from: null, to: null, label: 'Flood', ports: null, protocol: 'udp', source: null, destination: { words: Int32Array.of(0x20010db8, 0, 0, 0), bits: 32 } },
      ],
    });
  });

  test('as JSON, with its zone and the label of all else', () => {
    const { rules, otherwise } = read('{"zone": "America/Halifax", "default": "BENIGN", "rules": [{"from": "2017-07-07 15:56", "port": 80, "label": "DDoS"}]}');
    expect(otherwise).toBe('BENIGN');
    expect(rules).toMatchObject([{ from: moment(18, 56), to: null, ports: { from: 80, to: 80 }, label: 'DDoS' }]);
  });

  test.each([
    [`${header}2017-07-07 10:00,,,,,,x`, ', line 2: “2017-07-07 10:00” (from) bears no time zone; give it one (Z, +02:00), a column zone, or a zone for the whole file.'],
    [`${header}yesterday,,,,,,x`, ', line 2: a time such as 2017-07-07 15:56 was expected for from, found “yesterday”.'],
    [`${header}2017-07-07T11:00Z,2017-07-07T10:00Z,,,,,x`, ', line 2: it ends (2017-07-07T10:00Z) before it begins (2017-07-07T11:00Z).'],
    [`${header},,10.0.0.0/40,,,,x`, ', line 2: an address or a network (192.0.2.0/24) was expected, found “10.0.0.0/40”.'],
    [`${header},,,,70000,,x`, ', line 2: a port or a range (6000-6010) was expected, found “70000”.'],
    [`${header},,,,,gre,x`, ', line 2: tcp, udp or icmp was expected, found “gre”.'],
    [`${header},,,,,,`, ': at least one rule was expected, found none.'],
    [`${header},,,,80,,`, ', line 2: a label was expected, found none.'],
    ['label,colour\nx,red', ', line 1: the columns from, to, source, destination, port, protocol, label, zone were expected, found “colour”.'],
    ['a,b\n1,2', ', line 1: a header with from, to, source, destination, port, protocol, label was expected, found a, b.'],
    [`${header}2017-07-07T10:00Z,2017-07-07T11:00Z,,,80,,one\n2017-07-07T10:30Z,2017-07-07T12:00Z,,,80,,two`,
      ', line 3: “two” overlaps in time with “one” on line 2, for the same connections.'],
    ['{"rules": [{"label": 5}]}', expect.stringMatching(/^: \{ zone, default, rules: .* was expected; rules\.0\.label: /)],
  ])('%j', (text, expected) => {
    expect(sentenceOf(text)).toEqual(expected);
  });

  test('more rules than a connection should be held against', () => {
    expect(() => read(`${header}${',,,,80,,x\n'.repeat(10_001)}`)).toThrow('at most 10,000 label rules were expected, “rules.csv” has 10001');
  });

  test('a zone that there is none of', () => {
    expect(sentenceOf(`${header},,,,80,,x`, 'Mars/Olympus')).toBe(': an offset (+02:00) or a name (Europe/Berlin) was expected as time zone, found “Mars/Olympus”.');
  });
});
