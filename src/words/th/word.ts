/** Why a Word document was not written, though the content is sound. */
export const wordProblems = {
  notWritten: (id: string) => `เขียนเอกสาร Word ของ ${id} ไม่สำเร็จ`,
} as const;
