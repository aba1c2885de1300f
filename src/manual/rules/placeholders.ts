import { procedures } from '../draft.ts';
import { messages } from '../messages.ts';
import type { Rule } from './rule.ts';

/** What only fills a cell: a dash, dots, or the heading of the very column. */
const FILLERS =
  /^(?:[-–—.…_*?]+|มาตรฐานคุณภาพงาน|ผู้รับผิดชอบ|รายละเอียดงาน|เวลาดำเนินการ|รหัสเอกสาร ?:?|xxx+|todo|tbd)$/i;

/** A field says something, or says honestly that it does not. */
export const placeholders: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ library }) {
    for (const { file, steps, title, code, indicator, definitions } of procedures(library)) {
      for (const [field, value] of Object.entries({ title, code, indicator })) {
        if (FILLERS.test(value.trim())) yield { file, at: [field], ...messages.placeholder(value) };
      }
      for (const [index, step] of steps.entries()) {
        for (const field of ['label', 'detail', 'standard', 'narrative'] as const) {
          const value = step[field];
          if (value !== undefined && FILLERS.test(value.trim())) {
            yield { file, at: ['steps', index, field], ...messages.placeholder(value) };
          }
        }
      }
      for (const [index, { term, meaning }] of (Array.isArray(definitions) ? definitions : []).entries()) {
        for (const [field, value] of Object.entries({ term, meaning })) {
          if (FILLERS.test(value.trim()))
            yield { file, at: ['definitions', index, field], ...messages.placeholder(value) };
        }
      }
    }
  },
};

/** A form or a reference has a name. */
export const registerPlaceholders: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find({ library }) {
    const registers = [
      ['roles.yaml', library.roles.map(({ name }) => name), 'name'],
      ['forms.yaml', library.forms.map(({ title }) => title), 'title'],
      ['references.yaml', library.references.map(({ title }) => title), 'title'],
    ] as const;
    for (const [file, names, field] of registers) {
      for (const [index, name] of names.entries()) {
        if (FILLERS.test(name.trim())) yield { file, at: [index, field], ...messages.placeholder(name) };
      }
    }
  },
};
