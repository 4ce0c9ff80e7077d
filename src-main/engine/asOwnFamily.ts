import type { Family, FamilyColumn, LabelColumn, LabelMap } from '../../src-shared/families/family';
import { columnFinder } from '../../src-shared/families/findFamily';
import { ownLabels, unknownCategory } from '../../src-shared/schemas/labelMap';
import { looseLabel } from '../../src-shared/schemas/labelText';
import { looseName } from '../../src-shared/schemas/looseName';
import { otherGroup } from '../../src-shared/terms/columns';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { EngineError } from '../../src-shared/terms/errors';
import { attackTarget } from '../../src-shared/schemas/classFinder';
import type { OwnColumn, OwnFamily, OwnLabel, OwnMap } from '../../src-shared/terms/ownFamily';
import type { OpenDataset } from './openDataset';

type Column = DatasetSummary['columns'][number];

/**
 * An open dataset as a family of a person's own: what is known and was said of its columns and labels, so that the same file, opened
 * with it, is read the same way.
 * @throws UNLABELLED for a dataset without labels
 */
export function asOwnFamily(open: OpenDataset, name: string): OwnFamily {
  const { summary, family, maps } = open;
  const { data, format, groups, factors, categories, target } = summary;
  if (!summary.labelled) throw new EngineError('UNLABELLED', `a family says what its labels mean, “${data.name}” has none.`);
  const columns = summary.columns.filter(({ role, gapsOf }) => role !== 'source' && gapsOf === undefined);
  const [protocol, service, state] = [factors.protocol, factors.service, factors.state]
    .map((factor) => columns.find((column) => column.name === factor)?.name);
  const others = summary.labelColumns.filter((column) => column !== format.labelColumn);
  const known = family && columnFinder(family);
  const aboutLabel = (column: string): LabelColumn | undefined => family?.labels.find((one) => one.column === known!(column)?.name);
  const windowed = groups.filter((group) => columns.some((column) => column.group === group && column.windowed));
  const further = maps.maps.filter((map) => map !== maps.map).map(asOwnMap);
  return {
    wiretellFamily: 1, name, columns: ownColumns(columns, summary.labelColumns, family),
    labels: [
      ownLabel(format.labelColumn, [mapInUse(open), ...further], aboutLabel(format.labelColumn)),
      ...others.map((column) => ownLabel(column, aboutLabel(column)?.maps.map(asOwnMap) ?? [], aboutLabel(column))),
    ],
    groups: groups.filter((group) => group !== otherGroup), ...(windowed.length > 0 && { windowed }),
    ...(family?.missing && { missing: [...family.missing] }),
    factors: {
      ...(protocol !== undefined && { protocol }), ...(service !== undefined && { service }), ...(state !== undefined && { state }),
    },
    ...(target !== attackTarget && categories.some((category) => category.name === target) && { target }),
  };
}

/** Names of its columns are those of the file; other names are those of the family that it was read as, none of them twice. */
function ownColumns(columns: Column[], labels: readonly string[], family: Family | undefined): OwnColumn[] {
  const find = family && columnFinder(family);
  const taken = new Set(columns.map(({ name }) => looseName(name)));
  return columns.map((column) => {
    const known = find?.(column.name);
    const aliases = known === undefined ? [] : [known.name, ...known.aliases ?? []].filter((alias) => {
      const isNew = alias !== '' && !taken.has(looseName(alias));
      taken.add(looseName(alias));
      return isNew;
    });
    return ownColumn(column, labels.includes(column.name), aliases, known);
  });
}

function ownColumn(column: Column, isLabel: boolean, aliases: string[], known: FamilyColumn | undefined): OwnColumn {
  const { name, group, kind, role, description, unit, reason, nearLabel, binary, meaning, quantity, noneIs } = column;
  const decided = known === undefined || known.kind !== null || known.identity !== undefined;
  return {
    name, ...(aliases.length > 0 && { aliases }), ...(role === 'feature' && group !== otherGroup && { group }), ...(decided && { kind }),
    ...(description !== undefined && { description }), ...(unit !== undefined && { unit }),
    ...(role === 'meta' && !isLabel && { noFeature: reason ?? 'it was said to be none' }),
    ...(nearLabel !== undefined && { nearLabel }), ...(binary && { binary }), ...(meaning && { meaning }),
    ...(quantity !== undefined && { quantity }), ...(noneIs !== undefined && { noneIs }),
  };
}

const ownLabel = (column: string, maps: OwnMap[], { blank, spellings }: Partial<LabelColumn> = {}): OwnLabel => ({
  column, ...(maps.length > 0 && { maps }), ...(blank !== undefined && { blank }),
  ...(spellings && { spellings: Object.fromEntries(Object.entries(spellings).map(([label, others]) => [label, [...others]])) }),
});

const asOwnMap = ({ name, source, categories }: LabelMap): OwnMap =>
  ({ name, source, categories: categories.map(({ name: category, role, labels }) => ({ name: category, role, labels: [...labels] })) });

/** The labels that occur in the categories that they are in now; of the map in use, also those that do not occur. */
function mapInUse({ summary, maps }: OpenDataset): OwnMap {
  const present = new Set(summary.labels.map(({ label }) => looseLabel(label)));
  const mapped = maps.map === null ? [] : asOwnMap(maps.map).categories;
  const all = new Set([...mapped, ...summary.categories].map(({ name }) => name));
  const names = [...all].filter((name) => name !== unknownCategory);
  const edited = summary.labels.some((label) => label.mapped !== undefined);
  return {
    name: `${maps.map?.name ?? ownLabels.name}${edited ? ', edited' : ''}`, ...(maps.map && { source: maps.map.source }),
    categories: names.map((name) => {
      const known = mapped.find((category) => category.name === name);
      const inUse = summary.categories.find((category) => category.name === name);
      return {
        name, role: inUse?.role ?? known!.role,
        labels: [
          ...summary.labels.filter(({ category }) => category === name).map(({ label }) => label),
          ...known?.labels.filter((label) => !present.has(looseLabel(label))) ?? [],
        ],
      };
    }),
  };
}
