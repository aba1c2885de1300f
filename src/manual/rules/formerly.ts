import { said } from '../messages.ts';
import { namespaces, type Namespace } from '../namespaces.ts';
import type { Finding, Rule } from './rule.ts';

/** A former address leads to one place: nothing else has it now, and nothing else had it. */
export const formerly: Rule = {
  id: 'formerly',
  severity: 'error',
  *find(draft) {
    for (const space of namespaces(draft)) yield* taken(space);
  },
};

function* taken({ entries, live, reserved }: Namespace): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { file, at, formerly: former = [] } of entries) {
    for (const [index, id] of former.entries()) {
      const why = live.has(id)
        ? 'live'
        : seen.has(id)
          ? 'former'
          : reserved.includes(id)
            ? 'reserved'
            : undefined;
      if (why) yield { file, at: [...at, 'formerly', index], ...said('formerTaken', id, why) };
      seen.add(id);
    }
  }
}
