import { isDestinationPort } from '../../../../../src-shared/schemas/identityNames';
import { cellsOf, findFactor, type CodedNumbers, type Column, type Dataset } from '../../../columns/dataset';
import { findEqual } from '../../../columns/mergePatterns';
import { tallyGroups } from './tallyGroups';
import { tellTable, twoClasses, type TableTold } from './twoClasses';

/** What a port or service tells by itself, or with the protocol; `feature`: whether models see all of it. */
export type PortTold = TableTold & { columns: string[]; feature: boolean };

/** The columns that say where a connection goes: its port as family or name have it, and its service. */
const goals = (dataset: Dataset): Column[] => {
  const service = findFactor(dataset, 'service');
  const ports = dataset.columns.filter(({ name, about }) =>
    about?.meaning?.as === 'destination port' || isDestinationPort(about?.usualName ?? name));
  return [...ports, ...(service === undefined || ports.includes(service) ? [] : [service])].filter(({ role }) => role === 'feature' || role === 'meta');
};

/** Each port or service by itself and beside the protocol, and the protocol alone for comparison. */
export function tellPorts({ dataset, second }: { dataset: Dataset; second: Uint8Array }): { goals: PortTold[]; protocol: PortTold | null } {
  const groups = tallyGroups(dataset, second);
  const tell = (columns: Column[]): PortTold => ({
    columns: columns.map(({ name }) => name), feature: columns.every(({ role }) => role === 'feature'),
    ...tellTable(twoClasses(columns.length === 1 ? columns[0] : together(columns, dataset.patterns), dataset, groups, true)),
  });
  const known = findFactor(dataset, 'protocol');
  const protocol = known !== undefined && known.role === 'feature' ? known : null;
  return {
    goals: goals(dataset).flatMap((goal) => [tell([goal]), ...(protocol === null || protocol === goal ? [] : [tell([goal, protocol])])]),
    protocol: protocol === null ? null : tell([protocol]),
  };
}

/** Several columns as one whose values are their combinations, numbered by first appearance: names without an order. */
function together(columns: Column[], patterns: number): CodedNumbers {
  const first = findEqual(columns.map(cellsOf), patterns);
  const codes = new Uint32Array(patterns);
  let distinct = 0;
  for (let pattern = 0; pattern < patterns; pattern++) codes[pattern] = first[pattern] === pattern ? distinct++ : codes[first[pattern]];
  const [{ group, role }] = columns;
  return {
    name: columns.map(({ name }) => name).join(' + '), group, role, notNumbers: null, form: 'coded', kind: 'numeric', codes,
    values: new Float64Array(distinct), missingCode: -1,
  };
}
