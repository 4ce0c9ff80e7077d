/**
 * A name without what files of one dataset write differently: letter case, blanks, `_`, `-` and marks around it.
 * @example looseName(' Attack_Cat') // → 'attackcat'
 */
export const looseName = (name: string): string => name.toLowerCase().replace(/[\s_\-\ufeff]+/g, '');
