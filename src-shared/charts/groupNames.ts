import type { FeatureGroup } from '../terms/columns';

export const groupNames: { [group in FeatureGroup]: string } = {
  basic: 'basic', content: 'content', time: 'time traffic', host: 'host traffic', other: 'other',
};
