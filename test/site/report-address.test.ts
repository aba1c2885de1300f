import { expect, it } from 'vitest';
import { reportAddress } from '#site/report-address.ts';

const written = (address: string) => Object.fromEntries(new URL(address).searchParams);

it('writes a mail that names the page, its code and its revision, with a line for what is wrong', () => {
  const address = reportAddress('office@example.go.th', {
    title: 'งานรับหนังสือ & ส่งหนังสือ',
    code: { value: 'สพม-01' },
    control: { brief: 'แก้ไขครั้งที่ 2' },
  });
  expect(address).toMatch(/^mailto:office@example\.go\.th\?subject=/);
  expect(written(address)).toEqual({
    subject: 'แจ้งแก้ไข งานรับหนังสือ & ส่งหนังสือ',
    body: 'เรื่อง: งานรับหนังสือ & ส่งหนังสือ\r\nรหัสเอกสาร: สพม-01\r\nฉบับ: แก้ไขครั้งที่ 2\r\nข้อความที่ควรแก้ และที่ถูกต้อง: \r\n',
  });
});

it('leaves out what a page does not have', () => {
  const address = reportAddress('a@b.go.th', {
    title: 'คำนำ',
    code: { instead: 'ไม่ระบุ' },
    control: { brief: undefined },
  });
  expect(written(address)['body']).toBe('เรื่อง: คำนำ\r\nข้อความที่ควรแก้ และที่ถูกต้อง: \r\n');
});
