import { authors } from './authors.ts';
import { addresses, emptyManuals, replacements } from './addresses.ts';
import { hiddenCharacters, typingSlipsRule } from './characters.ts';
import { labels } from './labels.ts';
import { nearDuplicates } from './near-duplicates.ts';
import {
  extraSpacesRule,
  lookAlikesRule,
  mixedDigits,
  spelling,
  strayMarksRule,
  years,
} from './thai-text.ts';
import { components, unshownFields } from './components.ts';
import { decisionConditions, decisionWays, nextWays, stepsToThemselves } from './decisions.ts';
import { documentControl, retiredUntold, retiredUsed } from './document-control.ts';
import { durations } from './durations.ts';
import { handOvers } from './hand-overs.ts';
import { formNumbers } from './form-number.ts';
import { formerly } from './formerly.ts';
import { headings } from './headings.ts';
import { covers, imageFrames, images } from './images.ts';
import { links } from './links.ts';
import { daysThatAre } from './no-such-day.ts';
import { nextExists } from './next-exists.ts';
import { outcomes } from './outcomes.ts';
import { emptyItems, placeholders, registerPlaceholders } from './placeholders.ts';
import { parts, partsWhole } from './parts.ts';
import { reachable } from './reachable.ts';
import { recordIds, recordKeeping } from './records.ts';
import { emptyForms, formFiles, registered, registerIds, unitExists } from './registers.ts';
import { unusedEntries } from './unused-entries.ts';
import { referenceDates, referenceYears } from './reference-dates.ts';
import type { Rule } from './rule.ts';
import { serviceTotal } from './service-total.ts';
import { emptySections, sections, sectionTitles } from './sections.ts';
import { emptyComponents, unshownAnywhere } from './shown-anywhere.ts';
import { stepDurations } from './step-durations.ts';
import { stepIds } from './step-ids.ts';
import { stepRegisters } from './step-registers.ts';
import { subprocessCircles, subprocesses } from './subprocesses.ts';
import { terminals } from './terminals.ts';
import { codes, orders, synonyms, terms, titles } from './unique.ts';
import { awaited, unstated } from './unstated.ts';

import { emptyCallouts } from './callouts.ts';
import { captionNumbers, tableCaptions } from './captions.ts';
import { codeBlocks } from './code-blocks.ts';
import { footnotes, linkDefinitions } from './definitions.ts';
import { listMarks } from './list-marks.ts';
import { listNumbers } from './list-numbers.ts';
import { literalMarkup } from './literal-markup.ts';
import { lostEscapes } from './lost-escapes.ts';
import { lostSigns } from './lost-signs.ts';
import { tableCells, tableRows } from './tables.ts';
import { linkTitles } from './link-titles.ts';
import { nearNames, strayFiles, unusedFiles } from './unread-files.ts';

/** Everything that must hold of a library before it is published. */
export const RULES: readonly Rule[] = [
  addresses,
  emptyManuals,
  authors,
  parts,
  partsWhole,
  unitExists,
  registerIds,
  formFiles,
  emptyForms,
  referenceDates,
  referenceYears,
  registerPlaceholders,
  sections,
  emptySections,
  sectionTitles,
  components,
  unshownFields,
  unshownAnywhere,
  emptyComponents,
  headings,
  images,
  covers,
  imageFrames,
  links,
  stepIds,
  nextExists,
  nextWays,
  stepsToThemselves,
  outcomes,
  handOvers,
  subprocesses,
  subprocessCircles,
  stepDurations,
  reachable,
  decisionConditions,
  decisionWays,
  terminals,
  registered,
  unusedEntries,
  stepRegisters,
  recordIds,
  recordKeeping,
  placeholders,
  emptyItems,
  codes,
  orders,
  titles,
  terms,
  synonyms,
  formNumbers,
  documentControl,
  retiredUntold,
  retiredUsed,
  replacements,
  formerly,
  unstated,
  awaited,
  daysThatAre,
  durations,
  serviceTotal,
  hiddenCharacters,
  typingSlipsRule,
  strayMarksRule,
  lookAlikesRule,
  years,
  mixedDigits,
  spelling,
  extraSpacesRule,
  nearDuplicates,
  labels,

  // Nothing that an author writes is lost, or shown as it is not meant.
  tableCells,
  tableRows,
  tableCaptions,
  captionNumbers,
  emptyCallouts,
  footnotes,
  linkDefinitions,
  linkTitles,
  lostSigns,
  lostEscapes,
  literalMarkup,
  listMarks,
  listNumbers,
  codeBlocks,
  nearNames,
  strayFiles,
  unusedFiles,
];
