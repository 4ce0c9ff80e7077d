/** `node --import ./e2e/double/register.mjs out/main/electron.js` starts the built app under the double. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
