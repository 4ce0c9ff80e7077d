/**
 * What a page may do: run and load what came with it, talk to its own host, nothing else. Charts put their tooltips in
 * place by style attributes, which can load nothing under this policy; style sheets come as files.
 */
export const contentPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** Headers of every file of the pages, in both hosts. */
export const pageHeaders: { readonly [name: string]: string } = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
