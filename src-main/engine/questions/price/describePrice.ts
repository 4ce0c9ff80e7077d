import type { PriceResult } from '../../../../src-shared/questions/price/result';
import { knownWords } from '../../../../src-shared/format/priceOf';
import { afterText, baseWords, measuredWords, spreadText, stateText } from '../../../../src-shared/format/priceWords';
import { heading, terminalTable } from '../../terminal/terminalTable';

/** What each derived feature costs here, and when it is known. */
export const describePrice = (price: PriceResult): string => [
  heading('What each feature costs'), measuredWords(price), baseWords(price), '',
  terminalTable(['feature', 'alone, ns', 'beside all others', 'state', 'known at', 'after (5 · 50 · 95 %)'], price.features.map((feature) => [
    feature.name, spreadText(feature.alone), spreadText(feature.marginal), stateText(feature), knownWords[feature.known],
    afterText(feature.knownAfter),
  ])),
].join('\n');
