import { EngineError } from '../../../../src-shared/terms/errors';
import { listNames } from '../../../../src-shared/format/listNames';
import type { Column } from '../../columns/dataset';
import type { CombinedModel } from '../../fitting/multinomial/fitCombined';

/**
 * What a model has to do without on another file, a sentence for each way in which `scoreRows` fills in for it.
 * @throws COLUMN_NOT_FOUND where the file has none of the model's features: nothing could be said about its rows
 */
export function missingFeatures({ features }: Pick<CombinedModel, 'features'>, columns: Column[], file: string): string[] {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const absent = features.filter(({ name, kind }) => kinds.get(name) !== kind);
  if (absent.length === features.length) {
    const some = features.slice(0, 6).map(({ name }) => name).join(', ');
    throw new EngineError('COLUMN_NOT_FOUND', `“${file}” has none of the model’s features by name and kind: ${some}${features.length > 6 ? ', …' : ''} `
      + `${features.length === 1 ? 'was' : 'were'} expected.`);
  }
  const names = (kind: Column['kind']): string => listNames(absent.filter((feature) => feature.kind === kind).map(({ name }) => name));
  const [numbers, texts] = [names('numeric'), names('text')];
  return [
    ...(numbers === '' ? [] : [`Without numbers in this file, so taken at the training mean: ${numbers}.`]),
    ...(texts === '' ? [] : [`Without text in this file, so taken as none of the known levels: ${texts}.`]),
  ];
}
