import type { CombinedCoefficient } from '../../../../src-shared/questions/combined/result';
import type { Column } from '../../columns/dataset';
import { tableCeilings } from '../../fitting/tableCeilings';
import type { CombinedModel } from '../../fitting/multinomial/fitCombined';

/** Every standardised coefficient by name, the strongest first; of very many columns, the strongest alone. */
export function describeCoefficients({ fit, features, names, means, sds }: CombinedModel, columns: Column[]): CombinedCoefficient[] {
  return features.flatMap((feature, f) => Array.from({ length: feature.width }, (_, i): CombinedCoefficient => {
    const at = feature.start + i;
    const values = fit.coefficients.map((coefficients) => coefficients[at]);
    return {
      name: names[at], feature: feature.name, level: feature.kind === 'text' ? names[at].slice(feature.name.length + 1) : null,
      group: columns[f].group, mean: means[at], sd: sds[at], values,
      strength: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    };
  })).sort((a, b) => b.strength - a.strength).slice(0, tableCeilings.coefficients);
}
