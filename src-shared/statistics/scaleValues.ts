/** What numbers go through before they are standardised: nothing, or the inverse hyperbolic sine, a logarithm that knows 0 and signs. */
export type Scale = 'none' | 'asinh';

/**
 * Numbers as a fit takes them, before it standardises them: as they are, or by the inverse hyperbolic sine,
 * asinh(x) = ln(x + √(x² + 1)): near 0 it is x, far out ± ln(2|x|), so that one huge value no longer flattens all others,
 * and 0 and negative numbers need no way round.
 * @see Burbidge, Magee & Robb (1988), "Alternative transformations to handle extreme values of the dependent variable"
 * @example scaleValues(Float64Array.of(0, 1, 1e6), 'asinh') // → [0, 0.881, 14.509]
 */
export const scaleValues = (values: Float64Array, scale: Scale = 'none'): Float64Array =>
  (scale === 'asinh' ? values.map((value) => Math.asinh(value)) : values);
