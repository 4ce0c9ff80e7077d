import { byName } from '../../../../src-shared/terms/byName';
import type { Counts } from '../../../../src-shared/terms/byName';
import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import { asCoded } from '../../columns/asCoded';
import { countTable, countValues } from '../../columns/countTable';
import { distinctOf, findFactor, labelOf, levelText, type CodedColumn, type Dataset } from '../../columns/dataset';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';

type LabelsByProtocol = Pick<OverviewResult, 'labelsByProtocol'> & { inAll: Pick<NonNullable<OverviewResult['inAll']>, 'protocols' | 'protocolLabels'> };

/** Rows of every label under every protocol; of very many, the most frequent labels under the most frequent protocols. */
export function labelsByProtocol(dataset: Dataset): LabelsByProtocol {
  const found = findFactor(dataset, 'protocol');
  if (found === undefined) return { labelsByProtocol: byName([]), inAll: {} };
  const protocol = asCoded(found);
  const label = labelOf(dataset);
  const protocols = mostFrequent(protocol, dataset.weights, tableCeilings.protocols);
  const labels = mostFrequent(label, dataset.weights, tableCeilings.protocolLabels);
  // Whatever is not shown is counted in a last class of its own.
  const across = labels.shown.length + 1;
  const placeOfLabel = new Uint16Array(label.codes.length);
  for (let i = 0; i < placeOfLabel.length; i++) placeOfLabel[i] = labels.placeOf[label.codes[i]];
  const table = countTable(protocol, placeOfLabel, across, dataset.weights, protocols.placeOf);
  const counts = protocols.shown.map((code, row): [string, Counts] =>
    [levelText(protocol, code), byName(labels.shown.flatMap((of, column): [string, number][] => {
    const rows = table[row * across + column];
    return rows > 0 ? [[levelText(label, of), rows]] : [];
  }))]);
  return {
    labelsByProtocol: byName(counts),
    inAll: {
      ...(protocols.shown.length < distinctOf(protocol) && { protocols: distinctOf(protocol) }),
      ...(labels.shown.length < distinctOf(label) && { protocolLabels: distinctOf(label) }),
    },
  };
}

/** The codes with most rows in their order, and the place of every code among them: the number of them for any other. */
function mostFrequent(column: CodedColumn, weights: Uint32Array, most: number): { shown: number[]; placeOf: Uint16Array } {
  const shown = largestPlaces(countValues(column, weights), most);
  const placeOf = new Uint16Array(distinctOf(column)).fill(shown.length);
  shown.forEach((code, place) => { placeOf[code] = place; });
  return { shown, placeOf };
}
