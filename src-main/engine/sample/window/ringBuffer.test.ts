import { expect, test } from 'vitest';
import { RingBuffer } from './ringBuffer';

test('keeps the order through growth, also when the start has moved round', () => {
  const ring = new RingBuffer<number>();
  for (let item = 0; item < 50; item += 1) ring.push(item);
  for (let item = 0; item < 40; item += 1) expect(ring.shift()).toBe(item);
  for (let item = 50; item < 400; item += 1) ring.push(item);
  expect(ring.size).toBe(360);
  for (let item = 40; item < 400; item += 1) {
    expect(ring.oldest).toBe(item);
    expect(ring.shift()).toBe(item);
  }
  expect(ring.size).toBe(0);
  expect(ring.oldest).toBeUndefined();
  expect(ring.shift()).toBeUndefined();
  expect(ring.size).toBe(0);
});
