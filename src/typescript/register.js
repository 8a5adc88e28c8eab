// Lets Node run the project's TypeScript as it stands: `node --import ./src/typescript/register.js src/main.ts`.
// From 22.18 on Node strips the types by itself; before that, esbuild does it as each module is loaded.
import { register } from 'node:module';

if (!process.features.typescript) {
  register('./hooks.js', import.meta.url);
  process.setSourceMapsEnabled(true);
}
