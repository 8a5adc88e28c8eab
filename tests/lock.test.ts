import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

test('the lock holds the binaries of every platform, without which npm ci refuses it', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, owner, packages))
      .map((name) => `${owner} → ${name}`),
  );
  expect(missing, 'after `npm install`, run: node .ci/complete-lock.mjs').toEqual([]);
});

/** As Node looks for it: in the owner's own node_modules, then in those around it. */
function isLocked(name: string, owner: string, packages: Lock['packages']): boolean {
  if (`${owner}/node_modules/${name}`.replace(/^\//, '') in packages) return true;
  if (owner === '') return false;
  return isLocked(name, owner.slice(0, Math.max(0, owner.lastIndexOf('node_modules/') - 1)), packages);
}
