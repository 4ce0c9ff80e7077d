import { expect, it } from 'vitest';
import { firstSection, reportSections } from '../../src-main/engine/report/reportSections';
import { firstReportSection, reportSectionList } from './reportSections';

it('names exactly the sections that the report can be built from', () => {
  const named = (sections: readonly { id: string; title: string }[]) => sections.map(({ id, title }) => ({ id, title }));
  expect(named(reportSectionList)).toEqual(named(reportSections));
  expect(named([firstReportSection])).toEqual(named([firstSection]));
});
