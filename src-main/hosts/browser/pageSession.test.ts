import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { currentLimits } from '../../engine/limits';
import { PageSession } from './pageSession';

test('the requests that a page has under way weigh no more than a study together; one that ends makes room', () => {
  const { studyBytes } = currentLimits();
  const session = new PageSession(new EventEmitter() as ServerResponse);
  const request = (): { response: EventEmitter; weigh: (bytes: number) => void } => {
    const response = new EventEmitter();
    return { response, weigh: session.weigh(response as ServerResponse) };
  };
  const [first, second, third] = [request(), request(), request()];
  first.weigh(studyBytes / 2);
  first.weigh(studyBytes / 2 - 100);
  second.weigh(100);
  expect(() => second.weigh(1)).toThrow(expect.objectContaining({ status: 413, code: 'TOO_LARGE' }));
  second.response.emit('close');
  third.weigh(100);
  first.response.emit('close');
  third.weigh(studyBytes - 100);
});
