import LRU from 'zrender/lib/core/LRU.js';

/**
 * The charts' library remembers how wide a text is drawn, in a cache that is a plain object with texts as its keys: a label
 * `__proto__` would be put into the prototype of every object, and stay there for every later chart. Whoever draws charts
 * imports this file first: from then on every cache of the library holds its own keys and nothing else.
 */
type Kept = { _map: object };
const { get, put } = LRU.prototype;
const bare = (cache: unknown): void => {
  const { _map: map } = cache as Kept;
  if (Object.getPrototypeOf(map) !== null) Object.setPrototypeOf(map, null);
};

LRU.prototype.get = function (...args): ReturnType<typeof get> {
  bare(this);
  return get.apply(this, args);
};
LRU.prototype.put = function (...args): ReturnType<typeof put> {
  bare(this);
  return put.apply(this, args);
};
