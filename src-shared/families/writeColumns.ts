import type { FamilyColumn } from './family';

type More = Omit<Partial<FamilyColumn>, 'name' | 'group' | 'kind' | 'description'>;

/** A feature of numbers, in the words of a family's file. */
export const numeric = (group: string, name: string, description: string, more: More = {}): FamilyColumn =>
  ({ name, group, kind: 'numeric', description, ...more });

/** A feature of names. */
export const text = (group: string, name: string, description: string, more: More = {}): FamilyColumn =>
  ({ name, group, kind: 'text', description, ...more });

/** A feature whose values say whether it is numbers or names, since files of the family differ. */
export const either = (group: string, name: string, description: string, more: More = {}): FamilyColumn =>
  ({ name, group, kind: null, description, ...more });

/** What names the capture, the row or its label, with the reason: no feature. */
export const noFeature = (name: string, description: string, identity: string, kind: FamilyColumn['kind'] = 'text', more: More = {}): FamilyColumn =>
  ({ name, group: '', kind, description, identity, ...more });

/** A column that is, or can be, the label. */
export const label = (name: string, description: string, more: More = {}): FamilyColumn => ({ name, group: '', kind: 'text', description, ...more });

/** Why addresses, moments and client ports stay out of models, wherever they stand. */
export const identityOf = {
  address: 'it names a host of this capture',
  time: 'it names a moment of this capture',
  clientPort: 'the client’s side drew it at random',
  row: 'it numbers the rows',
} as const;

/** Why a port of the attacked side is flagged though it is a feature. */
export const portTells = 'where an attack is always against one port, the port alone tells it (D’hooge et al., 2022)';
