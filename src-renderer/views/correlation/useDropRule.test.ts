import { createPinia, setActivePinia } from 'pinia';
import { createApp, effectScope, nextTick, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CorrelationResult } from '../../../src-shared/questions/correlation/result';
import { useStudy } from '../../stores/study';
import { transportKey } from '../../transport/createTransport';
import type { Transport } from '../../transport/transport';
import { useDropRule, type DropChoice } from './useDropRule';

const correlation: CorrelationResult = {
  columns: ['a', 'b', 'c'], constant: [], matrix: [[1, 0.9, 0.3], [0.9, 1, -0.7], [0.3, -0.7, 1]],
  pairs: [{ a: 'a', b: 'b', r: 0.9, n: 9 }, { a: 'b', b: 'c', r: -0.7, n: 9 }, { a: 'a', b: 'c', r: 0.3, n: 9 }],
  rule: 'off', threshold: 0.6, dropped: [], kept: ['a', 'b', 'c'],
};

let scope: EffectScope;
let choice: DropChoice;
let study: ReturnType<typeof useStudy>;
beforeEach(() => {
  const app = createApp({});
  app.provide(transportKey, { onMenu: () => () => undefined, onLost: () => () => undefined } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  scope = effectScope();
  app.runWithContext(() => scope.run(() => {
    study = useStudy();
    choice = useDropRule(() => correlation);
  }));
});
afterEach(() => scope.stop());

describe('the drop rule on the screen', () => {
  it('follows the threshold without asking the engine', () => {
    expect(choice.decision.value.kept).toEqual(['b']);
    expect(choice.beyond.value).toBe(2);
    choice.threshold.value = 0.8;
    expect(choice.decision.value.kept).toEqual(['b', 'c']);
    expect(choice.decision.value.dropped).toEqual([{ column: 'a', partner: 'b', r: 0.9 }]);
    expect(choice.beyond.value).toBe(1);
  });

  it('leaves the models alone until it is asked to', () => {
    choice.threshold.value = 0.8;
    expect([study.dropCorrelated, choice.inModels.value]).toEqual(['off', false]);
    choice.useInModels();
    expect([study.dropCorrelated, choice.inModels.value]).toEqual([0.8, true]);
    choice.rule.value = 'off';
    choice.useInModels();
    expect(study.dropCorrelated).toBe('off');
  });

  it('never passes the original rule on with a threshold that the models would not use', () => {
    choice.rule.value = 'seed';
    choice.threshold.value = 0.7;
    choice.useInModels();
    expect(study.dropCorrelated).toBe('off');
    expect(choice.notForModels.value).toContain('0.60');
    choice.threshold.value = 0.6;
    choice.useInModels();
    expect(study.dropCorrelated).toBe('seed');
  });

  it('takes over what was set elsewhere', async () => {
    study.choices.dropCorrelated = 0.75;
    await nextTick();
    expect([choice.rule.value, choice.threshold.value, choice.inModels.value]).toEqual(['partners', 0.75, true]);
  });
});
