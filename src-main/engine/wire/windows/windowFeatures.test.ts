import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowRuleNamed, windowRuleNames, type WindowRuleName } from '../../../../src-shared/terms/deriving';
import { roundedRate } from './roundedRate';
import { rejError, synError } from './trafficWindow';
import { WindowFeatures, windowFeatureNames } from './windowFeatures';
import { windowRules, type WindowRule } from './windowRules';

/** A connection as the windows see it; `host` is the last word of its destination. */
type Seen = { time: number; host: number; service: number; port: number; errors: number };

function streamed(seen: Seen[], rule: WindowRuleName): number[][] {
  const windows = new WindowFeatures(rule);
  const host = (one: Seen): Int32Array => Int32Array.of(0, 0, 0xffff, one.host);
  const rows = seen.map((one) => {
    const out = new Float64Array(windowFeatureNames.length);
    windows.addTime(one.time, host(one), one.service, one.port, one.errors, out);
    return out;
  });
  const order = seen.map((_, i) => i);
  if (windowRules[rule].hosts === 'sorted') order.sort((a, b) => seen[a].host - seen[b].host || a - b);
  for (const i of order) windows.addHost(seen[i].time, host(seen[i]), seen[i].service, seen[i].port, seen[i].errors, rows[i]);
  return rows.map((row) => [...row]);
}

/** Straight from the definitions: cut the window, filter, count. Slow, and obviously right. */
function rescanned(seen: Seen[], name: WindowRuleName): number[][] {
  const rule: WindowRule = windowRules[name];
  return seen.map((present, i) => {
    const before = seen.slice(0, i + 1);
    const recent = before.filter((one) => one.time >= present.time - 2e9).slice(-rule.timeLimit);
    const along = rule.hosts === 'all' ? before
      : rule.hosts === 'same' ? before.filter((one) => one.host === present.host)
        : [...seen.keys()].filter((k) => seen[k].host < present.host || (seen[k].host === present.host && k <= i))
          .sort((a, b) => seen[a].host - seen[b].host || a - b).map((k) => seen[k]);
    return [...timeFeatures(recent, present, rule), ...hostFeatures(along.slice(-rule.hostWindow), present, rule)];
  });
}

function groups(window: Seen[], present: Seen, { difference }: WindowRule) {
  const host = window.filter((one) => one.host === present.host);
  const service = window.filter((one) => one.service === present.service);
  const share = (group: Seen[], test: (one: Seen) => boolean): number => roundedRate(group.filter(test).length, group.length);
  const different = (group: Seen[], key: 'host' | 'service'): number => {
    if (difference === 'share') return share(group, (one) => one[key] !== present[key]);
    const distinct = new Set(group.map((one) => one[key])).size;
    return distinct > 1 ? roundedRate(distinct, group.length) : 0;
  };
  return { host, service, share, different };
}

function timeFeatures(window: Seen[], present: Seen, rule: WindowRule): number[] {
  const { host, service, share, different } = groups(window, present, rule);
  const syn = (one: Seen): boolean => one.errors === synError;
  const rej = (one: Seen): boolean => one.errors === rejError;
  return [
    host.length, service.length, share(host, syn), share(service, syn), share(host, rej), share(service, rej),
    share(host, (one) => one.service === present.service), different(host, 'service'), different(service, 'host'),
  ];
}

function hostFeatures(window: Seen[], present: Seen, rule: WindowRule): number[] {
  const { host, service, share, different } = groups(window, present, rule);
  const syn = (one: Seen): boolean => one.errors === synError;
  const rej = (one: Seen): boolean => one.errors === rejError;
  return [
    host.length, service.length, share(host, (one) => one.service === present.service), different(host, 'service'),
    share(host, (one) => one.port === present.port), different(service, 'host'), share(host, syn), share(service, syn), share(host, rej), share(service, rej),
  ];
}

/** Few hosts, services and ports, so that everything repeats; bursts, silences and exact edges of two seconds. */
const streams = fc.array(fc.record({
  step: fc.constantFrom(0, 0, 1, 1e6, 1e8, 1e9, 2e9, 2e9 + 1),
  host: fc.nat(4), service: fc.nat(3), port: fc.nat(3), errors: fc.constantFrom(0, synError, rejError),
}), { maxLength: 160 }).map((steps) => {
  let time = 0;
  return steps.map(({ step, ...one }) => ({ ...one, time: (time += step) }));
});

describe.each(windowRuleNames)('%s', (rule) => {
  test('says what rescanning says, on random streams', () => {
    fc.assert(fc.property(streams, (seen) => {
      expect(streamed(seen, rule)).toEqual(rescanned(seen, rule));
    }), { numRuns: 40 });
  });

  test('says it with windows that are full, and places that were given again', () => {
    let state = 7;
    const random = (below: number): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % below;
    let time = 0;
    const seen = Array.from({ length: 1500 }, (_, i) => ({
      time: (time += random(4) * 1e6), host: i < 700 ? random(2) : random(400), service: random(5), port: random(6), errors: random(3) % 3,
    }));
    expect(streamed(seen, rule)).toEqual(rescanned(seen, rule));
  });
});

test('rules are called by their names, the default also by a short one', () => {
  expect(windowRuleNames.map(windowRuleNamed)).toEqual(windowRuleNames);
  expect(windowRuleNamed('kdd99-file')).toBe('host-255-distinct');
  expect(windowRuleNamed('__proto__')).toBeUndefined();
});

test('more hosts than may have a window are counted, and their windows begin anew', () => {
  const windows = new WindowFeatures('host-255-distinct');
  const out = new Float64Array(windowFeatureNames.length);
  const add = (host: number): void => windows.addHost(0, Int32Array.of(0, 0, 0xffff, host), 1, 1, 0, out);
  for (let host = 0; host < (1 << 17) + 5000; host++) add(host);
  expect(windows.forgottenHosts).toBe(5000);
  add((1 << 17) + 4999);
  expect(out[9]).toBe(2);
});

test.each(windowFeatureNames)('%s alone is what it is among all', (feature) => {
  let state = 11;
  const random = (below: number): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % below;
  let time = 0;
  const seen = Array.from({ length: 800 }, () => ({
    time: (time += random(9) * 1e7), host: Int32Array.of(0, 0, 0xffff, random(3)), service: random(5), port: random(6),
    errors: random(3) % 3,
  }));
  const column = windowFeatureNames.indexOf(feature);
  for (const rule of ['host-255-distinct', 'all-100-share'] as const) {
    const [all, alone] = [windowFeatureNames, [feature]].map((features) => {
      const windows = new WindowFeatures(rule, features);
      return seen.map(({ time: at, host, service, port, errors }) => {
        const out = new Float64Array(windowFeatureNames.length);
        windows.addTime(at, host, service, port, errors, out);
        windows.addHost(at, host, service, port, errors, out);
        return out[column];
      });
    });
    expect(alone).toEqual(all);
  }
});
