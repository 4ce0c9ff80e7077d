/** Sections of a report that had other names once. */
const renamedSections: ReadonlyMap<unknown, string> = new Map([['second-opinion', 'secondOpinions'], ['test-set', 'testSet']]);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const without = <T extends object>(value: T, name: string): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

/**
 * Settings of a study as older versions wrote them, in today's form: what went beyond the original study stood under `further`,
 * with `null` or `false` for what was not asked, and nothing was asked where it was absent. Anything else is left as it is.
 */
export function fromOlderSettings(settings: unknown): unknown {
  if (!isObject(settings) || 'asked' in settings) return settings;
  const further = 'further' in settings && isObject(settings.further) ? settings.further : {};
  const asked = Object.fromEntries(Object.entries(further).filter(([, how]) => how !== null && how !== false));
  return { ...without(settings, 'further'), asked };
}

/** Sections by their present names. The path was a part of the combined model's section: it stands behind that one, on or off as it was. */
export function fromOlderSections(sections: unknown): unknown {
  if (!Array.isArray(sections)) return sections;
  const named = sections.map((section: unknown) =>
    (isObject(section) && 'id' in section ? { ...section, id: renamedSections.get(section.id) ?? section.id } : section));
  const has = (name: string, section: unknown): section is object => isObject(section) && 'id' in section && section.id === name;
  if (named.some((section) => has('path', section))) return named;
  return named.flatMap((section) => (has('combined', section) ? [section, { ...section, id: 'path', note: '' }] : [section]));
}

/**
 * A study file as older versions wrote it, in today's form. The first version named one file, and nothing beside what the
 * report asks; the second called what the views ask `asked`, and the features of a second opinion stood there alone.
 */
export function fromOlderFile(content: unknown): unknown {
  if (!isObject(content) || !('wiretellSettings' in content)) return content;
  const { data, asked, report, settings, ...rest } = content as { [key in 'data' | 'asked' | 'report' | 'settings']?: unknown };
  const files = content.wiretellSettings === 1 ? { wiretellSettings: 2, data: [data], labelColumn: null, test: null } : { data };
  return {
    ...rest, ...files, settings: withSecondOpinions(settings, isObject(asked) && 'secondOpinions' in asked ? asked.secondOpinions : []),
    ...(asked !== undefined && { onScreen: asked }),
    report: isObject(report) && 'sections' in report ? { ...report, sections: fromOlderSections(report.sections) } : report,
  };
}

/**
 * A result as older versions wrote it, in today's form: second opinions were always there, empty where none was asked. Whether it
 * is a result is asked afterwards.
 */
export function fromOlderResult(result: unknown): unknown {
  if (!isObject(result) || !('settings' in result)) return result;
  const opinions: unknown = 'secondOpinions' in result ? result.secondOpinions : null;
  const list: unknown[] = Array.isArray(opinions) ? opinions : [];
  const features = new Set(list.map((opinion) => (isObject(opinion) && 'feature' in opinion ? opinion.feature : null)));
  const settings = withSecondOpinions(result.settings, [...features]);
  if (settings === result.settings) return result;
  return { ...(opinions === list && list.length === 0 ? without(result, 'secondOpinions') : result), settings };
}

/** Older settings with the features of a second opinion, which were asked beside them. */
function withSecondOpinions(older: unknown, features: unknown): unknown {
  const settings = fromOlderSettings(older);
  if (settings === older || !Array.isArray(features) || features.length === 0) return settings;
  const { asked, ...others } = settings as { asked: object };
  return { ...others, asked: { ...asked, secondOpinions: features as unknown[] } };
}
