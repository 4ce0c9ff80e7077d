import { expect, it } from 'vitest';
import { firstSection, sectionList } from '../../../src-shared/contract/sectionList';
import { exampleStudy } from './exampleStudy.fixture';
import { studyDocument } from './studyDocument';

type Node = { outline?: boolean; outlineParentId?: string; id?: string; stack?: Node[]; text?: unknown };
const headings = (nodes: Node[]): string[] => nodes.flatMap((node) => [
  ...(node.outline && node.outlineParentId === undefined ? [String(node.id)] : []), ...headings(node.stack ?? []),
]);

it('every section that was chosen stands in the outline in its place, also where the data have nothing for it', async () => {
  const sections = [firstSection, ...sectionList.filter((section) => section !== firstSection).reverse()].map(({ id }) => ({ id, note: '' }));
  const empty = { ...exampleStudy(), tests: [], secondOpinions: [] };
  const { content } = await studyDocument(empty, { title: null, author: null, sections });
  expect(headings(content as Node[])).toEqual(sections.map(({ id }) => `section-${id}`));
  expect(JSON.stringify(content)).toContain('This study has nothing to show here.');
});

it('without a choice, questions that were not asked are left out', async () => {
  const { content } = await studyDocument({ ...exampleStudy(), tests: [] }, null);
  expect(headings(content as Node[])).not.toContain('section-tests');
  expect(JSON.stringify(content)).not.toContain('nothing to show');
});
