/** A source that a check rests on: as it is cited in a sentence, and as BibTeX. */
export type Citation = { text: string; bibtex: string };

/** By their keys, which are those of the BibTeX entries. Only what is given here was looked up; a check cites nothing else. */
export const citations = {
  tavallaee2009: {
    text: 'Tavallaee, Bagheri, Lu & Ghorbani (2009), A detailed analysis of the KDD CUP 99 data set, CISDA.',
    bibtex: `@inproceedings{tavallaee2009,
  author = {Tavallaee, Mahbod and Bagheri, Ebrahim and Lu, Wei and Ghorbani, Ali A.},
  title = {A detailed analysis of the {KDD} {CUP} 99 data set},
  booktitle = {IEEE Symposium on Computational Intelligence for Security and Defense Applications},
  year = {2009}
}`,
  },
} as const satisfies { [key: string]: Citation };

export type CitationId = keyof typeof citations;
