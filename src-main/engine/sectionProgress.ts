import type { CallContext, Progress } from '../../src-shared/terms/progress';
import { sectionList, type SectionId } from '../../src-shared/contract/sectionList';

/**
 * The progress of a study's parts, which run side by side, as that of one piece of work: how far it is as a whole, and how far
 * each section of a report is that rests on a part.
 */
export function sectionProgress(
  parts: readonly { sections: readonly SectionId[] }[], context: CallContext,
): (part: number) => { progress: CallContext['progress']; done: () => void } {
  const shares = parts.map(() => 0);
  const tell = (part: number): void => {
    const step = sectionList.find(({ id }) => id === parts[part].sections[0])!.title;
    const sections = sharesBySection(parts, shares);
    const done = Math.floor(sections.reduce((sum, { share }) => sum + share, 0));
    context.progress({ step, done, total: sections.length, unit: 'sections', rows: null, sections });
  };
  return (part) => ({
    progress({ done, total }: Progress) {
      if (total !== null && total > 0) shares[part] = Math.max(shares[part], Math.min(1, done / total));
      tell(part);
    },
    done() {
      shares[part] = 1;
      tell(part);
    },
  });
}

/** A section of two parts is as far as both are together. */
function sharesBySection(
  parts: readonly { sections: readonly SectionId[] }[], shares: readonly number[],
): NonNullable<Progress['sections']> {
  const own = new Map<SectionId, number[]>();
  parts.forEach(({ sections }, part) => sections.forEach((id) => own.set(id, [...own.get(id) ?? [], shares[part]])));
  return [...own].map(([id, found]) => ({ id, share: found.reduce((sum, share) => sum + share, 0) / found.length }));
}
