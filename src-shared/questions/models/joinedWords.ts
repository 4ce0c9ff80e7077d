import type { FeatureModel } from './result';
import { formatCount } from '../../format/formatCount';

/** Which features have levels that share a column of their models; `null` where none has. */
export function joinedFeaturesWords(features: readonly Pick<FeatureModel, 'name' | 'joined'>[]): string | null {
  const named = features.flatMap(({ name, joined }) => (joined === undefined ? [] : [`${name} (${formatCount(joined)} levels)`]));
  return named.length === 0 ? null : `The rarer levels share a column: of ${named.join(', ')}.`;
}
