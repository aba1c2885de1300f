// Starts a command, or says in one sentence that the Node which runs is too old for it. This file is plain JavaScript,
// because an old Node cannot read the others.
import module from 'node:module';
import process from 'node:process';

/** The oldest Node that runs TypeScript by itself; Astro would take 22.12. */
const OLDEST = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [command = '', ...rest] = process.argv.slice(2);

if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  process.argv.splice(2, Infinity, ...rest);
  // Commands start in three quarters of the time where the code of the last run is kept.
  module.enableCompileCache();
  await import(`./${command}.ts`);
} else {
  process.stderr.write(
    `คำสั่งนี้ต้องใช้ Node.js ${OLDEST.join('.')} ขึ้นไป แต่กำลังใช้ ${process.versions.node} ให้เรียก npm ci ก่อน ซึ่งนำ Node.js ที่ถูกรุ่นมาให้ แล้วเรียกคำสั่งด้วย npm run\n`,
  );
  process.exitCode = 2;
}
