/** What the body says on paper besides the words of its author, and why it cannot be printed. */
export const bodyWords = {
  taskDone: 'ทำแล้ว',
  taskOpen: 'ยังไม่ทำ',
  unknownNode: (name: string) => `พิมพ์ “${name}” ลงกระดาษไม่ได้ เพราะโปรแกรมยังไม่รู้จักเนื้อหาชนิดนี้`,
  unknownElement: (name: string) => `พิมพ์ <${name}> ตรงนี้ลงกระดาษไม่ได้`,
  missingDefinition: (name: string) => `ไม่พบที่กำหนด [${name}] ในหมวดใดของไฟล์ จึงพิมพ์ลงกระดาษไม่ได้`,
  missingPicture: (url: string) => `ไม่พบภาพ ${url} จึงพิมพ์ลงกระดาษไม่ได้`,
} as const;
