const raised: { [character: string]: string } = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '-': '⁻',
};

/**
 * A whole number as an exponent.
 * @example superscript(-300) // → '⁻³⁰⁰'
 */
export const superscript = (exponent: number): string =>
  [...String(Math.round(exponent))].map((character) => raised[character] ?? character).join('');
