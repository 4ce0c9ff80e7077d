import type { ModelFeature, ModelFile } from '../../../src-shared/contract/modelFile';
import type { ScoringModel } from '../fitting/multinomial/fitCombined';

/** Columns of a feature in the order of the file. */
const columnsOf = (feature: ModelFeature): { name: string; mean: number; sd: number; coefficients: number[] }[] =>
  (feature.kind === 'numeric' ? [feature] : feature.levels.map((level) => ({ ...level, name: `${feature.name}=${level.level}` })));

/** The model of a file as the one that was fitted. */
export function modelOfFile({ classes, fitted, features, intercepts, scale }: ModelFile): ScoringModel {
  const columns = features.map(columnsOf);
  const all = columns.flat();
  let start = 0;
  const places = features.map((feature, f) => {
    const joined = feature.kind === 'text' && feature.joined !== undefined && { joined: feature.joined };
    const place = { name: feature.name, kind: feature.kind, start, width: columns[f].length, ...joined };
    start += place.width;
    return place;
  });
  return {
    classes: classes.length, fitted, features: places, names: all.map(({ name }) => name),
    means: Float64Array.from(all, ({ mean }) => mean), sds: Float64Array.from(all, ({ sd }) => sd), ...(scale !== 'none' && { scale }),
    fit: { intercepts, coefficients: intercepts.map((_, c) => all.map(({ coefficients }) => coefficients[c])) },
  };
}
