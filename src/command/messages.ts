/** What commands say to the person who called them, in Thai. */
export const messages = {
  oldNode: (found: string, oldest: string) =>
    `คำสั่งนี้ต้องใช้ Node.js ${oldest} ขึ้นไป แต่กำลังใช้ ${found} ให้เรียกด้วย npm run … หลังจาก npm ci ซึ่งนำ Node.js ที่ถูกรุ่นมาให้แล้ว`,
} as const;
