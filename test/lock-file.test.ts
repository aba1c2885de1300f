import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

it('locks the packages of every platform, also of those that the registry in use does not hold', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

/** Whether a package is locked where the one at `path` would find it: beside it, or further up. */
function isLocked(path: string, name: string): boolean {
  const folders = path === '' ? [] : path.split(/(?<=^|\/)node_modules\//u).slice(1);
  const places = folders.map((_, depth) =>
    folders
      .slice(0, folders.length - depth)
      .map((folder) => `node_modules/${folder}`)
      .join(''),
  );
  return [
    ...places.map((place) => `${place.replace(/\/$/u, '')}/node_modules/${name}`),
    `node_modules/${name}`,
  ].some((place) => lock.packages[place] !== undefined);
}
