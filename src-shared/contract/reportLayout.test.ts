import { describe, expect, it } from 'vitest';
import { askedQuestions } from '../questions/questionList';
import type { StudySettings } from './study';
import { layoutOptions, moveSection, reportedSettings, takeLayout, tickedSections, usualLayout } from './reportLayout';

const settings = { target: 'dos', asked: {} } as StudySettings;

const ids = (sections: readonly { id: string }[]): string[] => sections.map(({ id }) => id);

describe('layout of a report', () => {
  it('moves a section, but neither the first page nor anything past the ends', () => {
    const { sections } = usualLayout();
    expect(ids(moveSection(sections, 'overview', 1)).slice(0, 4)).toEqual(['file', 'labels', 'columns', 'overview']);
    expect(ids(moveSection(sections, 'labels', -1))).toEqual(ids(sections));
    expect(ids(moveSection(sections, 'file', 1))).toEqual(ids(sections));
    expect(ids(moveSection(sections, 'definitions', 1))).toEqual(ids(sections));
  });

  it('asks for what is on, in order, and for the usual title where none is given', () => {
    const layout = usualLayout();
    layout.author = '  Ada ';
    layout.sections = moveSection(layout.sections, 'definitions', 2 - layout.sections.length).map((section) => ({
      ...section, on: ['file', 'tests', 'definitions'].includes(section.id), note: section.id === 'tests' ? ' Look. ' : '',
    }));
    expect(layoutOptions(layout, tickedSections(layout, settings))).toEqual({
      title: null, author: 'Ada', paper: 'A4',
      sections: [{ id: 'file', note: '' }, { id: 'definitions', note: '' }, { id: 'tests', note: 'Look.' }],
    });
  });

  it('holds what is on and has something to say, and asks for nothing else', () => {
    const layout = usualLayout();
    const usual = Object.fromEntries(askedQuestions.map((question) => [question.id, question.usual])) as StudySettings['asked'];
    const all = { ...settings, asked: { ...usual, secondOpinions: ['count'] } };
    expect(ids(tickedSections(layout, reportedSettings(settings, layout, true)))).not.toContain('categories');
    expect(ids(tickedSections(layout, reportedSettings(all, layout, true)))).toEqual(ids(layout.sections));
    const without = (...left: string[]) => askedQuestions.map(({ id }) => id).filter((id) => !left.includes(id));
    expect(Object.keys(reportedSettings(all, layout, false).asked)).toEqual(without('testSet'));
    // No feature, no second opinion.
    expect(Object.keys(reportedSettings({ ...settings, asked: usual }, layout, true).asked)).toEqual(without('secondOpinions'));
    expect(ids(tickedSections(layout, { ...settings, asked: usual }))).not.toContain('secondOpinions');
    layout.sections = layout.sections.map((section) => ({ ...section, on: section.id !== 'combined' }));
    const asked = reportedSettings(all, layout, true);
    // What path and costs need is not asked: they cannot be there either.
    expect(Object.keys(asked.asked)).toEqual(without('combined', 'path', 'costs'));
    expect(ids(tickedSections(layout, asked))).not.toContain('costs');
    layout.sections = layout.sections.map((section) => ({ ...section, on: section.id === 'tests' }));
    expect(reportedSettings(all, layout, true)).toEqual(settings);
  });

  it('takes a layout of another version: unknown sections go, new ones come last and off', () => {
    const taken = takeLayout({
      title: 'T', author: '', sections: [
        { id: 'tests', on: true, note: 'a' }, { id: 'tests', on: false, note: 'b' }, { id: 'horoscope', on: true, note: '' }, { id: 'file', on: false, note: 'f' },
      ],
    });
    expect(taken.sections.slice(0, 3)).toEqual([
      { id: 'file', on: true, note: 'f' }, { id: 'tests', on: true, note: 'a' }, { id: 'labels', on: false, note: '' },
    ]);
    expect(new Set(ids(taken.sections))).toEqual(new Set(ids(usualLayout().sections)));
    expect(taken.sections).toHaveLength(usualLayout().sections.length);
  });
});
