import { pageHeaders } from '../pageHeaders';
import { startAddress } from './appAddress';

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Wiretell</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 14px/1.6 system-ui, sans-serif; max-width: 34em; margin: 20vh auto 0; padding: 0 24px; }
  h1 { font-size: 20px; }
</style>
<h1>The view stopped working</h1>
<p>The part of Wiretell that draws the screen ended unexpectedly. Your files are as they were, and reports that were
saved are complete. The dataset has to be opened again.</p>
<p><a href="${startAddress}">Start again</a></p>
</html>
`;

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What stands in the window after its renderer crashed: whole in itself, without a script or a further file. */
export const crashPage = (): Response => new Response(html, {
  headers: { ...pageHeaders, 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' },
});
