import { otherGroup } from '../terms/columns';
import { ownLabels, type LabelMap } from '../schemas/labelMap';
import type { OwnFamily, OwnMap } from '../terms/ownFamily';
import type { Family, LabelColumn } from './family';

/** The id of every family of a person's own: one dataset is read by at most one of them. */
export const ownFamilyId = 'own';

/** A family of a person's own as one that Wiretell knows by heart: with one layout, with or without a header, and no releases. */
export function toFamily({ name, columns, labels, groups, windowed, missing, factors = {}, target }: OwnFamily): Family {
  const names = columns.map((column) => column.name);
  const labelNames = labels.map(({ column }) => column);
  const unlabelled = names.filter((column) => !labelNames.includes(column));
  const known = columns.map(({ group, kind = null, description = '', noFeature, ...column }) => ({
    ...column, kind, description, ...(noFeature !== undefined && { identity: noFeature }),
    group: noFeature !== undefined || labelNames.includes(column.name) ? '' : group ?? otherGroup,
  }));
  return {
    id: ownFamilyId, name, citation: '', origin: '', factors, releases: [], columns: known,
    groups: [...new Set([...groups ?? [], ...known.map(({ group }) => group).filter((group) => group !== '')])],
    layouts: [
      { id: ownFamilyId, name, columns: names, header: 'sometimes' },
      { id: `${ownFamilyId}-unlabelled`, name: `${name} without labels`, columns: unlabelled, header: 'sometimes' },
    ],
    labels: labels.map(({ column, maps: [first = unmapped, ...others] = [], blank, spellings }): LabelColumn => {
      const [usual, ...further] = [first, ...others].map((map, at) => asMap(map, `${column}-${at + 1}`, name));
      return { column, maps: [usual, ...further], ...(blank !== undefined && { blank }), ...(spellings && { spellings }) };
    }),
    ...(missing && { missing: missing.map((mark) => mark.toLowerCase()) }), ...(target !== undefined && { target }),
    ...(windowed && { windowed }),
  };
}

/** A map that knows no label leaves each label a category of its own. */
const unmapped: OwnMap = { name: ownLabels.name, categories: [] };

/** By its place, so that a study finds it again. */
const asMap = ({ name, source, categories }: OwnMap, id: string, family: string): LabelMap =>
  ({ id, name, source: source ?? `the family “${family}”`, categories });
