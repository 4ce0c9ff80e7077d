import type { ModelSettings } from '../contract/contract';

/** Of all that a study or a request asks, what its models are fitted and judged by. */
export function modelSettingsOf({ target, balance, split, penalty, C, intercept, seed, scale }: ModelSettings): ModelSettings {
  return { target, balance, split, penalty, C, intercept, seed, ...(scale === 'asinh' && { scale }) };
}
