import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import LongName from './LongName.vue';

it('tells a long name once, and draws its short form', () => {
  const name = 'source_to_destination_payload_bytes_standard_deviation';
  const long = mount(LongName, { props: { name } });
  expect([long.text(), long.attributes('title')]).toEqual([name, name]);
  expect(long.findAll('[data-text]').map((part) => part.attributes('data-text')).join('')).toBe('sou_to_des_pay_byt_sta_dev…');
  expect(mount(LongName, { props: { name: 'src_bytes' } }).html()).not.toContain('title');
});
