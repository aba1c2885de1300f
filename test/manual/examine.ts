import type { Content } from '#manual/content.ts';
import { examine as examineIn, type Examined } from '#manual/examine.ts';
import type { ReadProcedure } from '#manual/procedure-text.ts';
import { ruleMessages } from '#words/rules.ts';

/** What a content folder says, and what is wrong with it, in the words of the product. */
export function examine(content: Content, ready?: ReadonlyMap<string, ReadProcedure>): Examined {
  return examineIn(content, ruleMessages, ready);
}
