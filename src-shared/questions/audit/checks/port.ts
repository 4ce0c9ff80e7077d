import type { Maybe } from '../../../statistics/maybe';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { check, severityOf, type AuditAbout, type EvidenceTable } from '../check';
import { leaveOut, otherRecording } from '../leaveOut';
import { areTooFew, tooFewWords } from '../tooFew';

/** What a port or service tells, alone or beside the protocol: held out, on its own rows, and the share of rows whose value was seen. */
export type PortFigures = { columns: string[]; feature: boolean; heldOut: number; seen: number; ownRows: number; values: number };
export type PortEvidence = {
  attacks: number; benign: number;
  /** Best first. */
  goals: PortFigures[];
  /** The protocol alone, for comparison. */
  protocol: PortFigures | null;
};

/** Does the port tell attacks? */
export const port = check<'port', PortEvidence>({
  id: 'port', title: 'Port', question: 'Do port, service and protocol tell attacks?', needs: 'attacks',
  figure: { name: 'balanced accuracy of port or service, with the protocol, held out', unit: 'accuracy' },
  reason: 'Attacks of a testbed go to few ports: on 17 public datasets port or service alone reach 70 to 100 %. A model that learns the port finds '
    + 'the service, and misses the same attack elsewhere; 80 % is worth a warning, 95 % leaves it little else to learn.',
  known: [
    { name: 'KDD 99, 10 %', value: 0.989 }, { name: 'KDD 99, test', value: 0.957 }, { name: 'NSL-KDD, 20 %', value: 0.923 },
    { name: 'UNSW-NB15, 82,332 rows', value: 0.767 }, { name: 'CIC-IDS2017, Tuesday', value: 0.996 }, { name: 'IoT-23, 34-1', value: 0.983 },
  ],
  citations: ['dhooge2023', 'dhooge2022dimva', 'sarhan2022', 'flood2024'],
  judge: (evidence, thresholds, about) => {
    const { goals } = evidence;
    const [best = null] = goals.filter(({ feature }) => feature);
    const said = { details: detailsOf(evidence, about), columns: [], rows: [], mends: [], severity: 'ok' as const, value: null as Maybe };
    if (areTooFew(evidence)) return { ...said, severity: 'notJudged', sentence: tooFewWords(evidence, about, 'a port tells') };
    if (best === null) return { ...said, details: [], sentence: leftOutWords(goals[0], about) };
    const severity = severityOf(best.heldOut, thresholds);
    const found = { ...said, severity, value: best.heldOut, columns: best.columns };
    if (severity === 'ok') {
      return { ...found, sentence: `No port or service gives attacks away: ${namesOf(best)} comes nearest, with ${formatShare(best.heldOut)} balanced accuracy.` };
    }
    return {
      ...found,
      sentence: `${namesOf(best)} tells attack from ${about.benign} with ${formatShare(best.heldOut)} balanced accuracy, on rows that the table did not `
        + 'learn from: attacks are told by where they go.',
      mends: [leaveOut(best.columns, about, ': what is left must tell an attack from use of the same service'), otherRecording(about)],
    };
  },
  tables: (evidence) => [tableOf(evidence)],
});

const namesOf = ({ columns }: PortFigures): string => columns.map((name) => `“${name}”`).join(' with ');

const leftOutWords = ({ columns, heldOut }: PortFigures, { benign }: AuditAbout): string =>
  `Left out: “${columns[0]}” is no feature here; ${columns.length > 1 ? 'with the protocol it' : 'it'} would tell attack from ${benign} with `
  + `${formatShare(heldOut)} balanced accuracy.`;

function detailsOf({ goals, protocol }: PortEvidence, { benign }: AuditAbout): string[] {
  const [best = null] = goals.filter(({ feature }) => feature);
  const alone = best === null || best.columns.length === 1 ? undefined
    : goals.find(({ columns }) => columns.length === 1 && columns[0] === best.columns[0]);
  return [
    ...(alone !== undefined ? [`“${alone.columns[0]}” without the protocol: ${formatShare(alone.heldOut)}.`] : []),
    ...(protocol === null ? [] : [`“${protocol.columns[0]}” alone tells attack from ${benign} with ${formatShare(protocol.heldOut)}.`]),
    ...goals.filter(({ feature, columns }) => !feature && columns.length === 1).map(({ columns: [name], heldOut }) =>
      `“${name}” is no feature here; it would reach ${formatShare(heldOut)}.`),
  ];
}

const tableOf = ({ goals, protocol }: PortEvidence): EvidenceTable => ({
  title: 'Where it goes, against benign rows',
  head: [
    { title: 'Columns' }, { title: 'A feature here' },
    ...['Values', 'Held out', 'Values seen', 'On its own rows'].map((title) => ({ title, numeric: true as const })),
  ],
  rows: [...goals, ...(protocol === null ? [] : [protocol])].map(({ columns, feature, values, heldOut, seen, ownRows }) =>
    [columns.join(' + '), feature ? 'yes' : 'no', formatCount(values), formatShare(heldOut), formatShare(seen), formatShare(ownRows)]),
  note: 'Balanced accuracy of a table with a cell for each value. Held out: each half of the rows by the table of the other, copies together. Values '
    + 'seen: rows whose value the other half has, too.',
});
