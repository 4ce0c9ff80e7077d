import type { ModelSettings, ModelsRequest } from '../../../src-shared/contract/contract';

/** What every call about one of these models needs, without the choice of features. */
export function settingsOfRequest(request: ModelsRequest): ModelSettings & { dataset: string } {
  const { dataset, target, balance, split, penalty, C, intercept, seed } = request;
  return { dataset, target, balance, split, penalty, C, intercept, seed };
}
