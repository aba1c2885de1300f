/**
 * Words of office work that Firefox ends lines in: it cuts Thai by a trained guess, which errs in loan words and where
 * words of one consonant would do.
 *
 * Measured in Firefox 153: every word of the lists beside this one and of the offices of `content/` and
 * `test/fixtures/`, alone and between other words (การ…, และ…ที่, ของ…เพื่อ, จัดทำ…ให้, ตาม…ใน), and every line of those
 * offices, in a box of 1 px, whose lines end wherever they may. Here are the words cut where one side is not made of words
 * in two of their lines, or in three of the six settings (of the lists beside this one in two); a sentence of theirs was
 * cut wrongly at 439 of 35,826 places before.
 */
export const CUT_BY_FIREFOX = `
กรอก กรอบ กรุงเทพมหานคร กะทัดรัด กันยายน กิโลกรัม แก้ไข ขนส่ง คงทน คนละ คะแนน คำนวณ คิวอาร์โค้ด คูปอง เคพีไอ เงินสด
จรรยาบรรณ จักรพรรดิ จัดหา จำกัด จำแนก จิปาถะ จีเอฟเอ็มไอเอส ใจความ เฉลี่ย โฉนด ชดใช้ ชีพ เชิดชู ซอฟต์แวร์
เซิร์ฟเวอร์ ดาต้าเบส ดีเอ็มซี ดูแล ตกหล่น ต้องหา ตัดผม ตาราง ทดรอง ท่องจำ ทันที ทุพพลภาพ ทุพโภชนาการ เทคโนโลยี
เท่าไร ธนาคาร นวัตกรรม นิรภัย เน็ตเวิร์ก เนื้อหา เบ็ดเตล็ด เบาะแส แบตเตอรี่ ประกาศนียบัตร แป๊ะเจี๊ยะ โปรแกรม โปร่งใส
ไปรษณีย์ พระราชกฤษฎีกา พฤศจิกายน พอใช้ พาหนะ พีแอลซี แพลตฟอร์ม ฟอนต์ โฟลว์ชาร์ต มงกุฎ มอบตัว มะเร็ง มัดจำ มาก มีนาคม
ยั่งยืน ยาก ยุวกาชาด รหัส ร้อยละ รัฐธรรมนูญ รัษฎากร ราชกิจจานุเบกษา ละทิ้ง ลำบาก ลำพัง เลินเล่อ วงจร วงจรปิด วรรค
วิชาชีพ วิทยากร วิทยาเขต วิศวกร ศิลปากร ศึกษานิเทศก์ สนเท่ห์ สมนาคุณ สมรรถนะ สรรพนาม สรรพากร สะดวก สังกะสี สังกัด
สาธารณูปโภค สายตา เสื่อมสภาพ แสวงหา หน่วยกิต หาก อบรม อย่างไร อย่างไรก็ตาม อวัยวะ อัจฉริยะ อัยการ อินเทอร์เน็ต
อิเล็กทรอนิกส์ แอปพลิเคชัน ไอซีที ไอที ฮาร์ดแวร์
`;
