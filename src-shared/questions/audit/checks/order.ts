import type { Maybe } from '../../../statistics/maybe';
import { countOf } from '../../../format/countOf';
import { formatAmount } from '../../../format/formatAmount';
import { formatCount } from '../../../format/formatCount';
import { formatFixed } from '../../../format/formatFixed';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import { check, severityOf, type AuditAbout, type EvidenceTable, type Mend, type Verdict } from '../check';
import { areTooFew } from '../tooFew';

/** Changes of class from a row to the next, how many a random order has on average, n(1 − Σp²), and the one by the other. */
export type Changes = { changes: number; expected: number; ratio: Maybe; longestRun: number; longestFrom: number };

/** The order of the rows of one file among several. */
export type FileOrder = { file: string; rows: number; firstRow: number; attacks: number; benign: number; changes: number; ratio: Maybe };

/** In which order the rows come. Rows without a label, or of an undecided category, are passed over where they have no class. */
export type OrderEvidence = {
  rows: number;
  label: Changes;
  category: Changes;
  /** `null` where nothing is known to be benign, or nothing is an attack. */
  attack: (Changes & {
    attacks: number; benign: number;
    /** Row number in equal parts as the only feature: balanced accuracy on its own rows, and the rows of either class in each part. */
    position: Maybe; attacksByPart: number[]; benignByPart: number[];
    /** Rows before which attack and benign change, by their numbers; only where there are few. */
    changesAt: number[];
  }) | null;
  /** Of several files, in the order of their rows. */
  files: FileOrder[];
  /** The share of benign rows, where it is a multiple of 5 % to the row. */
  roundShare: Maybe;
  /** Rows that those in use were drawn from, `null` where all are in use. */
  drawnFrom: Maybe;
};

/** From here on a row's number alone is as telling as the best columns of published datasets. */
const tellingPosition = 0.9;
/** Up to here the ratio is that of an order with bursts, from there on nearly that of a random one. */
const nearlyRandom = 0.9;
/** From here on classes change so often that no random order of a hundred rows does. */
const inTurns = 1.5;
/** Up to so many changes the file is called sorted. */
const fewChanges = 20;

/** Do rows come in the order of their classes? */
export const order = check<'order', OrderEvidence>({
  id: 'order', title: 'Order', question: 'Do the rows come in the order of their classes?', needs: 'labels',
  figure: { name: 'changes of class by those of a random order', unit: 'ratio' },
  reason: 'Honest captures come in bursts: public ones lie at 0.14 to 0.50 of the changes of a random order, so that order is never severe '
    + 'by itself. Below 0.30, or where the row number alone reaches 90 %, any split by position gives the classes away.',
  known: [
    { name: 'KDD 99, 10 %', value: 0.003 }, { name: 'KDD 99, test', value: 0.175 }, { name: 'UNSW-NB15, 82,332 rows', value: 0.0001 },
    { name: 'CIC-IDS2017, Tuesday', value: 0.44 }, { name: 'NSL-KDD', value: 1 },
  ],
  citations: ['dhooge2022dimva', 'sarhan2022', 'kostas2024', 'arp2022'],
  judge: (evidence, thresholds, about) => {
    const { attack, category } = evidence;
    const decides = attack ?? category;
    const said = { details: detailsOf(evidence, about), columns: [], mends: [], rows: [] };
    if (attack !== null && areTooFew(attack)) {
      return { ...said, severity: 'notJudged', value: null, sentence: tooFewWords(attack, about) };
    }
    const byPosition = thresholds.warn !== null && (attack?.position ?? 0) >= tellingPosition;
    const severity = byPosition ? 'warn' : severityOf(decides.ratio ?? 1, thresholds);
    const found = { ...said, severity, value: decides.ratio, rows: rowsBehind(evidence, about) };
    if (severity === 'ok') return { ...found, sentence: fineWords(evidence, about) };
    return { ...found, sentence: sortedWords(evidence, about), mends: mendsOf(evidence, about) };
  },
  tables: (evidence) => [changesTable(evidence), ...positionTables(evidence), ...filesTables(evidence)],
});

/** The finding in half a sentence: `4 changes between attack and normal in 82,332 rows, where a random order has about 40,740`. */
function changesWords({ attack, category, rows }: OrderEvidence, { benign }: AuditAbout): string {
  const { changes, expected } = attack ?? category;
  const between = attack === null ? 'categories' : `attack and ${benign}`;
  return `${countOf(changes, 'change')} between ${between} in ${countOf(attack === null ? rows : attack.attacks + attack.benign, 'row')}, `
    + `where a random order has about ${formatAmount(expected, expected < 100 ? 1 : 0)}`;
}

function sortedWords(evidence: OrderEvidence, about: AuditAbout): string {
  const { attack, category } = evidence;
  const { changes, ratio } = attack ?? category;
  const position = attack?.position ?? null;
  const how = changes <= fewChanges ? 'The file is sorted' : isNearlyRandom(ratio) ? 'The rows stand by class' : 'The rows come in bursts';
  const alone = position !== null && position >= tellingPosition
    ? ` The row number alone tells attack from ${about.benign} with ${formatShare(position)} balanced accuracy.` : '';
  const columns = about.identity.length === 0 ? 'columns that number rows' : listNames(about.identity, 3);
  return `${how}: ${changesWords(evidence, about)}.${alone} Shuffle before any split by position, and keep ${columns} out of models.`;
}

const isNearlyRandom = (ratio: Maybe): boolean => (ratio ?? 1) >= nearlyRandom;

function fineWords(evidence: OrderEvidence, about: AuditAbout): string {
  const { ratio } = evidence.attack ?? evidence.category;
  const found = changesWords(evidence, about);
  if ((ratio ?? 1) >= inTurns) return `The classes take turns: ${found}. Somebody arranged the rows.`;
  return isNearlyRandom(ratio) ? `The rows come in random order as far as changes of class tell: ${found}.`
    : `The rows come in bursts, as those of a capture do: ${found}. Never split by position.`;
}

const tooFewWords = ({ attacks, benign }: { attacks: number; benign: number }, about: AuditAbout): string =>
  `${attacks < benign ? countOf(attacks, 'attack row') : countOf(benign, `${about.benign} row`)}: too few to say in which order they come.`;

function detailsOf({ attack, files, roundShare, drawnFrom, label }: OrderEvidence, { benign }: AuditAbout): string[] {
  const alone = files.filter(({ attacks, benign: rows }) => (attacks === 0) !== (rows === 0));
  const position = attack === null || areTooFew(attack) ? null : attack.position;
  return [
    `The longest run of one label is ${countOf(label.longestRun, 'row')}, from row ${formatCount(label.longestFrom)} on.`,
    ...(position === null ? [] : [`Row number in ${attack!.attacksByPart.length} equal parts, judged on its own rows: ${formatShare(position)} balanced accuracy, attack v ${benign}.`]),
    ...(alone.length === 0 ? [] : [`${formatCount(alone.length)} of ${countOf(files.length, 'file')} ${alone.length === 1 ? 'holds' : 'hold'} attacks alone or ${benign} rows alone: the file tells the class.`]),
    ...(roundShare === null ? [] : [`Exactly ${formatShare(roundShare, 0)} of the rows are ${benign}: the file was drawn that way, and row order and base rate may be the sampler’s.`]),
    ...(drawnFrom === null ? [] : [`These rows were drawn from ${formatCount(drawnFrom)}, in their old order; runs of the whole are longer.`]),
  ];
}

function rowsBehind({ attack }: OrderEvidence, { benign }: AuditAbout): Verdict['rows'] {
  if (attack === null || attack.changesAt.length === 0) return [];
  const { changesAt } = attack;
  return [{
    title: `Rows at which attack and ${benign} change`, count: changesAt.length, firstRow: changesAt[0],
    conditions: [{ kind: 'numbered', rows: changesAt }],
  }];
}

function mendsOf({ files }: OrderEvidence, { files: names, identity }: AuditAbout): Mend[] {
  const given = names.join(' ');
  return [
    { sentence: 'Shuffle the rows.', command: `wiretell mend ${given} --step shuffle --out FOLDER`, action: { kind: 'save', step: 'shuffle' } },
    { sentence: 'Keep rows of one event, which are often alike, on one side of the split.', command: `wiretell study ${given} --split grouped:0.2`, action: { kind: 'groupSplit' } },
    ...(files.length > 1 ? [{ sentence: 'Or split by time on purpose, the last files as test part, and say so.', command: `wiretell study ${given} --split 'files:LAST'` }] : []),
    ...(identity.length > 0 ? [{
      sentence: `Save it without ${listNames(identity, 3)}: row numbers, times and hosts follow the order.`,
      command: `wiretell mend ${given} --step drop-identity --out FOLDER`, action: { kind: 'save' as const, step: 'drop-identity' },
    }] : []),
  ];
}

function changesTable({ label, category, attack }: OrderEvidence): EvidenceTable {
  const row = (name: string, { changes, expected, ratio, longestRun }: Changes): string[] =>
    [name, formatCount(changes), formatAmount(expected, 1), formatFixed(ratio, 4), formatCount(longestRun)];
  return {
    title: 'Changes from a row to the next',
    head: [{ title: 'Of' }, ...['Changes', 'In random order', 'Ratio', 'Longest run'].map((title) => ({ title, numeric: true as const }))],
    rows: [row('label', label), row('category', category), ...(attack === null ? [] : [row('attack v benign', attack)])],
    note: 'In random order: n(1 − Σp²), with p the share of each class.',
  };
}

const positionTables = ({ attack }: OrderEvidence): EvidenceTable[] => (attack === null ? [] : [{
  title: 'Where they stand',
  head: [{ title: 'Part of the rows', numeric: true }, { title: 'Attacks', numeric: true }, { title: 'Benign', numeric: true }],
  rows: attack.attacksByPart.map((attacks, part) => [formatCount(part + 1), formatCount(attacks), formatCount(attack.benignByPart[part])]),
}]);

const filesTables = ({ files }: OrderEvidence): EvidenceTable[] => (files.length < 2 ? [] : [{
  title: 'File by file',
  head: [{ title: 'File' }, ...['Rows', 'Attacks', 'Benign', 'Changes', 'Ratio'].map((title) => ({ title, numeric: true as const }))],
  rows: files.map(({ file, rows, attacks, benign, changes, ratio }) =>
    [file, formatCount(rows), formatCount(attacks), formatCount(benign), formatCount(changes), formatFixed(ratio, 4)]),
}]);
