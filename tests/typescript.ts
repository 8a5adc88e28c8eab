/** What makes another Node read the project's TypeScript, from whatever folder it is started in. */
export const TYPESCRIPT = [
  '--import',
  new URL('../src/typescript/register.js', import.meta.url).href,
] as const;
