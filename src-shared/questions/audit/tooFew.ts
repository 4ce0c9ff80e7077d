import { countOf } from '../../format/countOf';
import type { AuditAbout } from './check';
import { fewestRows } from './thresholds';

type Rows = { attacks: number; benign: number };

/** Whether there are too few rows of either class for a verdict. */
export const areTooFew = ({ attacks, benign }: Rows): boolean => Math.min(attacks, benign) < fewestRows;

/** `57 attack rows: too few to say what a port tells.` */
export const tooFewWords = ({ attacks, benign }: Rows, about: AuditAbout, what: string): string =>
  `${attacks < benign ? countOf(attacks, 'attack row') : countOf(benign, `${about.benign} row`)}: too few to say what ${what}.`;
