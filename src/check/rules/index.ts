import { RULES } from '#manual/rules/index.ts';
import { archiveDates } from './archive-dates.ts';
import { mermaidBlocks } from './mermaid-blocks.ts';
import { mermaidTags } from './mermaid-tags.ts';
import { mermaidTitles } from './mermaid-titles.ts';
import { pictureData } from './picture-data.ts';
import type { CheckRule } from './rule.ts';
import { unprintableCharacters } from './unprintable.ts';

/** Everything that must hold of a library before it is published. */
export const ALL_RULES: readonly CheckRule[] = [
  ...RULES,
  mermaidBlocks,
  mermaidTags,
  mermaidTitles,
  unprintableCharacters,
  pictureData,
  archiveDates,
];
