import { expect, it } from 'vitest';
import { flagTitle } from './flagTitle';

it('calls a column of connection states by its own name, KDD’s as ever', () => {
  expect([null, 'flag', 'conn_state', 'state'].map((flagColumn) => flagTitle({ flagColumn }))).toEqual(['Flag', 'Flag', 'conn_state', 'state']);
});
