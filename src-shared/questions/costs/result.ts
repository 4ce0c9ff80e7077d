import type { JudgedPart } from '../combined/result';
import type { CostTable } from '../../schemas/costTables';
import type { Maybe } from '../../statistics/maybe';

/** `total` and `average` are of weighted rows, where the part has `rowWeights`; `confusion` always counts rows. */
export type CostedDecision = { confusion: number[][]; total: number; average: Maybe };

/** What the combined model’s answers cost: as the likeliest class, and as the one of least expected cost. */
export type CostsResult = {
  costs: CostTable;
  classes: string[];
  parts: {
    part: JudgedPart['part'];
    name: string;
    rows: number;
    /**
     * What a row of each class counts for, so that a part that undersampling has balanced has the file's shares again;
     * `null` where every row counts once. Every average is the cost of a row of the file.
     */
    rowWeights: number[] | null;
    /** The likeliest class, and the class of least expected cost. */
    likeliest: CostedDecision;
    leastCost: CostedDecision;
    /** What always answering one class costs. */
    constant: { class: string; average: Maybe }[];
    /** True where these rows are the contest's labelled test file: the published scores can stand beside. */
    contest: boolean;
  }[];
};
