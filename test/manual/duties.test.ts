import { expect, test } from 'vitest';
import { duties } from '#manual/duties.ts';
import { step } from './procedures.ts';

test('who does what in a procedure is told role by role, with the part in each step that says one', () => {
  const steps = [
    step('a', '1 วัน', { owners: ['registry', { role: 'director', part: 'รับทราบ' }] }),
    step('b', '1 วัน', { owners: 'ไม่ระบุ' }),
    step('c', '1 วัน', { owners: [{ role: 'director', part: 'อนุมัติ' }] }),
  ];
  expect(duties({ steps })).toEqual([
    { role: 'registry', steps: [{ index: 0, part: undefined }] },
    {
      role: 'director',
      steps: [
        { index: 0, part: 'รับทราบ' },
        { index: 2, part: 'อนุมัติ' },
      ],
    },
  ]);
});
