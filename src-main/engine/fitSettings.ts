import type { AskedOnScreen, FittedSettings, SettingsFile } from '../../src-shared/contract/contract';
import type { CostTable } from '../../src-shared/schemas/costTables';
import type { Comparison } from '../../src-shared/questions/tests/comparison';
import type { StudySettings } from '../../src-shared/contract/study';
import type { AskedSettings } from '../../src-shared/questions/questionList';
import { cutText } from '../../src-shared/format/cutText';
import { listNames } from '../../src-shared/format/listNames';
import { nearWords } from '../../src-shared/format/nearNames';
import { attackTarget } from '../../src-shared/schemas/classFinder';
import { benignOf } from '../../src-shared/terms/categories';
import { derivedColumn } from './columns/derivedColumn';
import { levelTexts } from './columns/dataset';
import { asCoded } from './columns/asCoded';
import { featuresOf } from './columns/sameRows';
import type { OpenDataset } from './openDataset';

/** So many names a sentence about what does not fit takes up. */
const mostNamed = 12;

/**
 * A study file as a template: the settings that fit a dataset, and a sentence for each that does not (which label, feature,
 * level, filter …). For the data that it was made with all of it fits.
 */
export function fitSettings(open: OpenDataset, study: SettingsFile): FittedSettings {
  const misfits: string[] = [];
  const fit = new TemplateFit(open, (sentence) => { if (!misfits.includes(sentence)) misfits.push(sentence); });
  const settings = fit.settings(study.settings);
  const onScreen = study.onScreen && fit.onScreen(study.onScreen);
  return { settings: { ...study, settings, ...(onScreen && { onScreen }) }, misfits };
}

class TemplateFit {
  private readonly features: ReadonlySet<string>;
  private readonly categories: ReadonlySet<string>;
  private readonly labels: ReadonlySet<string>;

  constructor(private readonly open: OpenDataset, private readonly say: (sentence: string) => void) {
    const present = open.summary.labels.filter(({ rows }) => rows > 0);
    this.features = new Set(featuresOf(open.dataset).map(({ name }) => name));
    this.categories = new Set(present.map(({ category }) => category));
    this.labels = new Set(present.map(({ label }) => label));
  }

  settings({ asked, ...study }: StudySettings): StudySettings {
    const strange = Object.keys(study.labelCategories).filter((label) => !this.labels.has(label));
    if (strange.length > 0) this.say(`Categories of labels that do not occur here: ${listNames(strange, mostNamed)}.`);
    return {
      ...study,
      target: this.target(study.target) ?? this.open.summary.target,
      features: this.some(study.features, 'Chosen features'),
      comparisons: study.comparisons.flatMap((comparison) => this.comparison(comparison)),
      asked: this.asked(asked),
    };
  }

  onScreen({ combined, secondOpinions, costs, ...others }: AskedOnScreen): AskedOnScreen {
    return {
      ...others, combined: this.combined(combined), secondOpinions: this.some(secondOpinions, 'Second opinions on') ?? [],
      costs: costs === null || typeof costs === 'string' ? costs : this.costs(costs, combined.target),
    };
  }

  private asked({ combined, selection, costs, secondOpinions, ...others }: AskedSettings): AskedSettings {
    const fitting = costs && combined ? this.costs(costs, combined.target) : costs;
    return {
      ...others,
      ...(secondOpinions && { secondOpinions: this.some(secondOpinions, 'Second opinions on') ?? [] }),
      ...(combined && { combined: this.combined(combined) }), ...(fitting && { costs: fitting }),
      ...(selection && { selection: { ...selection, forward: selection.forward && {
        ...selection.forward, start: this.some(selection.forward.start, 'Selection goes on from') ?? [],
      } } }),
    };
  }

  private combined<T extends { features: string[] | null; target: string | null }>(model: T): T {
    return { ...model, features: this.some(model.features, 'Features of the combined model'), target: model.target === null ? null : this.target(model.target) };
  }

  private costs(costs: CostTable, target: string | null): CostTable | null {
    const missing = target === null ? [...this.categories].filter((category) => !costs.classes.includes(category)) : [];
    if (missing.length === 0) return costs;
    this.say(`The costs “${cutText(costs.name)}” have none for ${listNames(missing, mostNamed)}.`);
    return null;
  }

  private target(name: string): string | null {
    if (this.categories.has(name) || this.labels.has(name)) return name;
    const any = benignOf(this.open.summary.categories) === null ? [] : [attackTarget];
    if (any.includes(name)) return name;
    this.say(name === attackTarget ? `No label here is known to be benign: “${attackTarget}” cannot be the target.`
      : `The target “${cutText(name)}” is neither a category nor a label here.${nearWords(name, [...any, ...this.categories, ...this.labels])}`);
    return null;
  }

  /** Those of the features that are here; null where none is, or all are meant. */
  private some(names: string[] | null, what: string): string[] | null {
    if (names === null) return null;
    const missing = names.filter((name) => !this.features.has(name));
    if (missing.length > 0) this.say(`${what}: no feature ${listNames(missing, mostNamed)} here.`);
    return missing.length === names.length && names.length > 0 ? null : names.filter((name) => this.features.has(name));
  }

  /** A test keeps the levels that are here; without its column, or with a filter that finds nothing, it would be another test. */
  private comparison(comparison: Comparison): Comparison[] {
    const { factor, outcome, levels, filters } = comparison;
    const test = `The test ${cutText(factor)} by ${cutText(outcome)}`;
    const lacking = [factor, ...(outcome === 'label' ? [] : [outcome]), ...filters.map(({ column }) => column)].filter((name) => this.levelsOf(name) === null);
    if (lacking.length > 0) {
      this.say(`${test}: no column ${listNames(lacking, mostNamed)} here.`);
      return [];
    }
    const keep = (column: string, wanted: string[], what: string): string[] => {
      const known = this.levelsOf(column)!;
      const missing = wanted.filter((level) => !known.has(level));
      if (missing.length > 0) this.say(`${test}: ${what} ${cutText(column)} = ${listNames(missing, mostNamed)} not here.`);
      return wanted.filter((level) => known.has(level));
    };
    const kept = levels && keep(factor, levels, 'level');
    const filtered = filters.map(({ column, include }) => ({ column, include: keep(column, include, 'filter') }));
    if ((kept !== null && kept.length < 2) || filtered.some(({ include }) => include.length === 0)) return [];
    return [{ ...comparison, levels: kept, filters: filtered }];
  }

  private levelsOf(name: string): ReadonlySet<string> | null {
    const { dataset } = this.open;
    const column = derivedColumn(dataset, name) ?? dataset.columns.find((candidate) => candidate.name === name);
    return column === undefined ? null : new Set(levelTexts(asCoded(column)));
  }
}
