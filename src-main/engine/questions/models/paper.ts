import { sortFeatures } from '../../../../src-shared/charts/metricBars';
import type { ModelsResult } from '../../../../src-shared/questions/models/result';
import { formatShare } from '../../../../src-shared/format/formatShare';
import type { Paper } from '../answer';
import { coefficientsSection } from './coefficientsSection';
import { confusionSection } from './confusionSection';
import { modelsSection } from './modelsSection';

/** Each feature alone: how well it tells the target, whom it confuses, and the fit itself. */
export const paper: Paper<'models'> = {
  sections: { models: modelsSection, confusion: confusionSection, coefficients: coefficientsSection },
  glance: bestWords,
};

/** The most accurate feature, and how many more come close. */
function bestWords(models: ModelsResult): string[] {
  const [best, ...others] = sortFeatures(models, 'accuracy');
  if (!best) return [];
  const close = others.filter((feature) => (feature.metrics.accuracy ?? 0) > 0.9).length;
  return [`“${best.name}” alone tells ${models.target} from the rest with `
    + `${formatShare(best.metrics.accuracy)} accuracy and misses `
    + `${formatShare(best.metrics.falseNegativeRate)} of the ${models.target} rows`
    + `${close === 0 ? '' : `; ${close} more ${close === 1 ? 'feature passes' : 'features pass'} 90 %`}.`];
}
