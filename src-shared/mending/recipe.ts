import type { DataIdentity } from '../terms/datasetSummary';
import { EngineError } from '../terms/errors';
import type { MendedTable, RecipeAsked } from './mending';

/** A recipe is for the very files that it was made of. @throws BAD_REQUEST, naming the first that is another */
export function refuseOtherSources({ name, sha256, files }: RecipeAsked['source'], data: DataIdentity): void {
  if (data.sha256 === sha256) return;
  const known = new Set(files.map((file) => file.sha256));
  const strange = data.files.find((file) => !known.has(file.sha256));
  throw new EngineError('BAD_REQUEST', strange === undefined
    ? `the recipe was made of “${name}” (SHA-256 ${sha256}), of which other files are here, or fewer (${data.sha256}).`
    : `the recipe was made of “${name}” (SHA-256 ${sha256}); “${strange.file}” is another file (SHA-256 ${strange.sha256}).`);
}

/** Whether the tables are those that a recipe tells of, and how that is said. */
export function sameFiles(recipe: RecipeAsked, tables: readonly MendedTable[]): { same: boolean; sentence: string } {
  const differ = tables.filter(({ sha256 }, i) => recipe.files[i]?.sha256 !== sha256);
  if (differ.length === 0) return { same: true, sentence: 'The tables are those of the recipe, byte by byte.' };
  const inside = tables.every(({ content }, i) => content !== undefined && recipe.files[i]?.content === content);
  if (inside) return { same: true, sentence: 'The tables hold what those of the recipe held, byte by byte; another zlib packed them, so that the packed files differ.' };
  return { same: false, sentence: `“${differ[0].name}” is not what the recipe tells of: it was written by version ${recipe.version} of Wiretell.` };
}
