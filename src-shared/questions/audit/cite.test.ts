import { describe, expect, it } from 'vitest';
import { citationIds, citations } from './citations';
import { checkResult } from './checkResult.fixture';
import { citeAudit } from './cite';

const about = { data: { name: 'kdd.gz', sha256: 'ab'.repeat(32) }, rows: 494_021, version: '1.2.3' };

describe('cite this audit', () => {
  it('names the dataset, its rows and hash, the version, what was found, and the sources of that', () => {
    const { sentence, bibtex } = citeAudit([checkResult('copies', 'severe')], about);
    expect(sentence).toContain(`“kdd.gz” (494,021 rows, SHA-256 ${'ab'.repeat(32)}) was audited with Wiretell 1.2.3: 1 severe. `);
    expect(sentence).toContain('Tavallaee et al. 2009');
    expect(bibtex).toContain('@software{wiretell,');
    expect(bibtex).toContain('@inproceedings{tavallaee2009,');
  });

  it('cites no source of a check that found nothing, or could not be judged', () => {
    for (const severity of ['ok', 'notJudged'] as const) {
      const { sentence, bibtex } = citeAudit([checkResult('copies', severity)], about);
      expect(sentence).not.toContain('Sources');
      expect(bibtex.match(/@/g)).toHaveLength(1);
    }
  });
});

describe('sources', () => {
  it('are given as far as they are known, in words and as BibTeX', () => {
    expect(citations.flood2024.name).toBe('Flood et al. 2024');
    expect(citations.flood2024.text).toBe('Flood, Engelen, Aspinall & Desmet (2024), Bad Design Smells in Benchmark NIDS Datasets, IEEE EuroS&P, '
      + 'pp.\u00a0658–675, doi 10.1109/EuroSP60621.2024.00042');
    expect(citations.flood2024.bibtex).toBe(`@inproceedings{flood2024,
  author = {Flood and Engelen and Aspinall and Desmet},
  title = {{Bad Design Smells in Benchmark NIDS Datasets}},
  booktitle = {IEEE EuroS\\&P},
  pages = {658--675},
  year = {2024},
  doi = {10.1109/EuroSP60621.2024.00042}
}`);
    expect(citations.holte1993).toMatchObject({ name: 'Holte 1993', text: 'Holte (1993), on rules of one column' });
    expect(citations.dhooge2022pst.name).toBe('D’hooge et al. 2022b');
    expect(citations.dhooge2022pst.bibtex).toContain('and {De Turck} and');
    expect(citations.dhooge2023.bibtex).toContain('author = {D\'hooge and others}');
    expect(citations.goldschmidt2025.text).toBe('Goldschmidt & Chudá (2025), on 13 properties of 89 datasets, Computers & Security 156, arXiv 2502.06688');
  });

  it.each(citationIds)('%s is an entry of balanced braces under its own key, with an author', (id) => {
    const { bibtex } = citations[id];
    expect(bibtex).toMatch(new RegExp(`^@(inproceedings|article|misc)\\{${id},\n {2}author = \\{.+\\}`));
    expect(bibtex.match(/\{/g)).toHaveLength(bibtex.match(/\}/g)!.length);
    expect(bibtex).not.toMatch(/(?<!\\)&|undefined/);
  });
});
