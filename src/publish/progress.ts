import type { WriteStream } from 'node:tty';

export interface ProgressBar {
  show(done: number, total: number, name: string): void;
  /** Takes the bar away. */
  end(): void;
}

const WIDTH = 24;
/** Without a terminal, a line is written for each of so many parts of the work. */
const LINES = 10;

/** How far long work has come: a bar in a terminal, a few plain lines elsewhere. */
export function progressBar(
  stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean },
  label: string,
): ProgressBar {
  let told = 0;
  return {
    show(done, total, name) {
      if (stream.isTTY) {
        const filled = Math.round((WIDTH * done) / Math.max(1, total));
        const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
        stream.write(`\r\u001b[K${label} ${bar} ${done}/${total} ${name}`);
        return;
      }
      const part = Math.floor((LINES * done) / Math.max(1, total));
      if (done === 0 || part === told) return;
      told = part;
      stream.write(`${label} ${done}/${total}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
