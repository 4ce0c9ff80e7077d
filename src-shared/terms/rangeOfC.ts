/**
 * How strong and how weak a penalty may be. `C` is the weight of the data against it: at more than 10¹² the penalty is lost in the
 * rounding of a sum over some thousand rows (relative 2⁻⁵²), and what is then found rests on noise, up to no number at all; that
 * wish has a name of its own, the penalty `none`. Under 10⁻¹² nothing is left of any coefficient.
 */
export const smallestC = 1e-12;
export const largestC = 1e12;
/** The same in words. */
export const rangeOfC = 'a number from 1e-12 to 1e12';
