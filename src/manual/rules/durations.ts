import { procedures } from '../draft.ts';
import type { Duration } from '../duration.ts';
import { said, type Message } from '../messages.ts';
import { isFiller } from '../stated.ts';
import { nearestWording, turnedRange } from '../time/nearest-wording.ts';
import type { Rule } from './rule.ts';

/** What a duration means is known, or the author is told that it will not be counted. */
export const durations: Rule = {
  id: 'duration-uncounted',
  severity: 'warning',
  *find({ library }) {
    for (const { file, steps } of procedures(library)) {
      for (const [index, { duration }] of steps.entries()) {
        if (duration?.kind === 'words' && !isFiller(duration.written) && duration.written.trim() !== '')
          yield { file, at: ['steps', index, 'duration'], ...uncounted(duration) };
      }
    }
  },
};

function uncounted({ written, slip }: Extract<Duration, { kind: 'words' }>): Message {
  switch (slip) {
    case 'shrinks':
      return said('durationShrinks', written, turnedRange(written));
    case 'differs':
      return said('durationDiffers', written);
    case 'clock':
      return said('durationClock', written);
    case 'point':
      return said('durationPoint', written);
    default:
      return said('durationUncounted', written, nearestWording(written));
  }
}
