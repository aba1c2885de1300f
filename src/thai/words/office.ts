/** Words of Thai office work that a general list lacks or cuts apart. */
export const OFFICE_WORDS = `
สารสนเทศ เทคโนโลยี นวัตกรรม เครือข่าย งบประมาณ ปีงบประมาณ แผนงาน โครงการ คณะทำงาน ธุรการ มัธยมศึกษา เขตพื้นที่
สถานศึกษา ผู้รับผิดชอบ ฐานข้อมูล กระบวนงาน กระบวนการ ตัวชี้วัด ขั้นตอน สำนักงาน พระราชบัญญัติ กระทำ จัดทำ สพฐ
`;
/** Small words so common that they are taken first where words could be cut in several ways. */
export const COMMON_WORDS = `ที่ และ ของ การ ให้ ใน เป็น มี ได้ จะ ไม่ โดย ตาม จาก หรือ กับ ต่อ เพื่อ นี้ นั้น แล้ว ถึง ด้าน งาน ว่า ซึ่ง`;
