import { metricWords } from '../../../../src-shared/charts/metricWords';
import type { CallContext } from '../../../../src-shared/terms/progress';
import { EngineError } from '../../../../src-shared/terms/errors';
import type { FrontierResult, FrontierSet } from '../../../../src-shared/questions/frontier/result';
import { knownMoments, type PriceResult } from '../../../../src-shared/questions/price/result';
import type { ConfusionMatrix } from '../../../../src-shared/statistics/confusionMatrix';
import type { Maybe } from '../../../../src-shared/statistics/maybe';
import { knownOf, priceOf } from '../../../../src-shared/format/priceOf';
import { confusionMetrics } from '../../../../src-shared/statistics/confusionMetrics';
import { nonDominated } from '../../../../src-shared/statistics/nonDominated';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { chooseFeatures } from '../../fitting/chooseFeatures';
import type { OpenDataset } from '../../openDataset';
import type { Ask, Asked } from '../answer';

/** The cheapest set that is as good as the best within this much is the answer. */
const near = 0.005;
/** What work that costs next to nothing is taken to cost where a gain is divided by it. */
const leastPrice = 1;

/**
 * Price against gain: every derived feature alone, all pairs, and forward selection by gain and by gain a nanosecond, each
 * with what deriving it costs; which of them no other beats, whatever is to be known by when.
 * @throws COLUMN_NOT_FOUND where the dataset has no feature that is derived from traffic
 */
export async function findFrontier(open: OpenDataset, request: Asked<'frontier.find'>, ask: Ask, context: CallContext): Promise<FrontierResult> {
  const { metric, most, windows, rounds, features: wanted, ...settings } = request;
  const { seed, target } = settings;
  const price = await ask('price.measure', { open }, { windows, seed, rounds }, context);
  const available = chooseFeatures(open.dataset, wanted, []).chosen.map(({ name }) => name);
  const features = available.filter((name) => price.features.some((feature) => feature.name === name));
  if (features.length < 2) {
    throw new EngineError('COLUMN_NOT_FOUND', 'two features or more of those that Wiretell derives from traffic were expected, whose price it can measure; '
      + `“${open.summary.data.name}” has ${features.length === 0 ? 'none that varies' : features[0]}.`);
  }
  const sign = metricWords[metric].better === 'high' ? 1 : -1;
  const sets = new Map<string, FrontierSet>();
  const add = (names: readonly string[], how: FrontierSet['how'], matrix: ConfusionMatrix, value: Maybe): void => {
    const key = [...names].sort().join('\n');
    const cost = priceOf(names, price);
    if (sets.has(key) || cost === null) return;
    const { recall, falsePositiveRate, accuracy, mcc } = confusionMetrics(matrix, null);
    sets.set(key, {
      features: [...names], how, value, matrix, recall, recallInterval: wilsonInterval(matrix.tp, matrix.tp + matrix.fn), falsePositiveRate,
      accuracy, mcc,
      price: cost, known: knownOf(names, price),
    });
  };
  const about = { open };
  const alone = await ask('models.fitEach', about, { ...settings, features, leftOut: [] }, context);
  for (const { name, test, metrics } of alone.features) add([name], 'alone', test, metrics[metric]);
  const { pairs } = await ask('selection.pairs', about, { ...settings, metric, features }, context);
  for (const { a, b, matrix, value } of pairs) add([a, b], 'pair', matrix, value);
  for (const how of ['by-gain', 'by-price'] as const) {
    let chosen: string[] = [];
    let sofar = 0;
    while (chosen.length < Math.min(most, features.length)) {
      const tried = await ask('selection.step', about, { ...settings, metric, features, chosen }, context);
      const pick = how === 'by-gain' ? tried.added : bestForItsPrice(tried.candidates, chosen, sofar, sign, price);
      if (pick === null) break;
      const step = pick === tried.added ? tried : await ask('selection.step', about, { ...settings, metric, features: [pick], chosen }, context);
      ({ features: chosen } = step);
      add(chosen, how, step.matrix, step.value);
      sofar = sign * (step.value ?? 0);
    }
  }
  const all = [...sets.values()];
  return {
    target, metric, price, unpriced: available.filter((name) => !features.includes(name)), sets: all,
    frontiers: knownMoments.map((known, moment) => {
      const inTime = Array.from(all.keys()).filter((place) =>
        knownMoments.indexOf(all[place].known) <= moment && all[place].value !== null);
      const kept = nonDominated(inTime.map((place) => ({ cost: all[place].price.median, gain: sign * all[place].value! }))).map((place) =>
        inTime[place]);
      const best = kept.at(-1);
      const answer = best === undefined ? null : kept.find((place) => sign * (all[best].value! - all[place].value!) <= near) ?? null;
      return { known, sets: kept, answer };
    }),
  };
}

/** The candidate that gains most for each further nanosecond; `null` where none gains. */
function bestForItsPrice(
  candidates: readonly { feature: string; value: Maybe }[], chosen: string[], sofar: number, sign: number, price: PriceResult,
): string | null {
  const before = priceOf(chosen, price)?.median ?? 0;
  let best: { feature: string; worth: number } | null = null;
  for (const { feature, value } of candidates) {
    if (value === null) continue;
    const gain = chosen.length === 0 ? sign * value + (sign < 0 ? 1 : 0) : sign * value - sofar;
    const worth = gain / Math.max(leastPrice, (priceOf([...chosen, feature], price)?.median ?? Infinity) - before);
    if (gain > 1e-6 && (best === null || worth > best.worth)) best = { feature, worth };
  }
  return best?.feature ?? null;
}
