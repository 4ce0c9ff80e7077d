import { countOf } from '../../format/countOf';
import { formatShare } from '../../format/formatShare';
import { listNames } from '../../format/listNames';
import type { AuditContext } from './result';
import { fewestRows } from './thresholds';

/** Labels that a sentence names. */
const mostLabels = 8;

/** What stands beside the checks and is never a verdict, a sentence each. */
export function contextWords({ floors, benignShare, precision, smallLabels, defects }: AuditContext): string[] {
  return [
    ...(floors === null ? [] : [floorWords(floors)]),
    ...(benignShare === null ? [] : [benignWords(benignShare)]),
    ...(precision === null ? [] : [`Of the alarms that the best cut of ${precision.column} gives, ${formatShare(precision.here)} are attacks here; `
      + `if 1 % of the traffic were attacks it would be ${formatShare(precision.atOnePercent)}, if 0.1 %, ${formatShare(precision.atOnePerMille)}.`]),
    ...(smallLabels.length === 0 ? [] : [`${smallLabelsTitle(smallLabels.length)}: `
      + `${listNames(smallLabels.map(({ label, rows }) => `${label} (${rows})`), mostLabels)}.`]),
    ...defects.map(({ column, message, source }) => `Known: ${column === null ? '' : `${column}: `}${message} (${source})`),
  ];
}

/** What the labels of few rows have in common. */
export const smallLabelsTitle = (count: number): string =>
  `${countOf(count, 'label')} of fewer than ${fewestRows} rows, of which nothing can be said`;

/** Few networks are attacked most of the time: what a model finds of benign rows weighs more there than here. */
const benignWords = (share: number): string => (share >= 0.5 ? `${formatShare(share)} of the rows are benign.`
  : `Only ${formatShare(share)} of the rows are benign: precision here says nothing of a network where few flows are attacks.`);

const floorWords = ({ majority, category, oneRule, column }: NonNullable<AuditContext['floors']>): string =>
  `Who always says ${category} is right in ${formatShare(majority)} of the rows${oneRule === null || column === null ? ''
    : `; who knows ${column} alone, in ${formatShare(oneRule)}`}.`;
