import { nearestId } from '../nearest.ts';
import type { Step } from '../procedure.ts';
import { goalsOf } from '../ways.ts';
import type { Path } from '../yaml.ts';

/** Every goal of the `next` of the step at `index`, its way, and where it stands. */
export function* goals(
  next: Step['next'],
  index: number,
): Iterable<{ readonly to: string; readonly at: Path }> {
  for (const [part, way] of (next ?? []).entries()) {
    for (const [goal, to] of goalsOf(way).entries())
      yield { to, at: ['steps', index, 'next', part, 'to', goal] };
  }
}

/** The procedure that most likely is meant by an id that none has: one of much the same id, or of the same file name. */
export function procedureNamed(written: string, ids: ReadonlySet<string>): string | undefined {
  const slug = written.slice(written.indexOf('/') + 1);
  return nearestId(written, [...ids]) ?? [...ids].find((id) => id.endsWith(`/${slug}`));
}
