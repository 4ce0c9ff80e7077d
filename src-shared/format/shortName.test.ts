import { expect, test } from 'vitest';
import { shortCharacters, shortName, splitName } from './shortName';

test('the example holds', () => {
  expect(shortName('destination_to_source_payload_bytes_standard_deviation')).toBe('des_to_sou_pay_byt_sta_dev…');
});

test('names of usual length stay as they are', () => {
  expect(shortName('dst_host_same_src_port_rate')).toBe('dst_host_same_src_port_rate');
  expect(splitName('Total Length of Fwd Packets')).toBeNull();
});

test('long names keep something of every word, and their numbers', () => {
  const names = ['destination_to_source_payload_bytes_coefficient_of_variation', 'destination_to_source_header_bytes_coefficient_of_variation',
    'source_to_destination_payload_bytes_coefficient_of_variation', 'source_to_destination_inter_arrival_time_of_handshake_packet17'];
  expect(names.map((name) => shortName(name))).toEqual([
    'des_to_sou_pay_byt_coe_of_var…', 'des_to_sou_hea_byt_coe_of_var…', 'sou_to_des_pay_byt_coe_of_var…', 'sou_to_des_…r_tim_of_han_pac17',
  ]);
  expect(shortName('ForwardPacketLengthStandardDeviation')).toBe('ForwaPackeLengtStandDevia…');
});

test('what has no words to shorten keeps its beginning and its end', () => {
  expect(shortName(`${'x'.repeat(20_000)}end`)).toMatch(/^x+…x+end$/);
  expect([...new Intl.Segmenter('en').segment(shortName('👨‍👩‍👧‍👦'.repeat(40)))]).toHaveLength(shortCharacters);
});

test('the two parts of a name are its short form', () => {
  const name = 'source_to_destination_retransmissions_standard_deviation';
  expect(splitName(name)?.join('')).toBe(shortName(name));
});
