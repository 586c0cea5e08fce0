import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';

const root = join(import.meta.dirname, '../..');

/** `npm run chat` in a process of its own, with a pipe in the place of the keyboard. */
export const startChat = (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['scripts/chat.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let read = 0;
  return {
    output: () => output,
    /** Waits for the words and returns what was printed since the last look. */
    hears: (words: RegExp, timeoutMs = 20_000): Promise<string> =>
      eventually(async () => {
        const fresh = output.slice(read);
        const found = words.exec(fresh);
        if (!found) throw new Error(`no ${words} in:\n${fresh}`);
        read += found.index + found[0].length;
        return fresh;
      }, timeoutMs),
    says: (text: string) => {
      child.stdin.write(`${text}\n`);
    },
    /** Ends the input, as Ctrl+D does; resolves to the exit code. */
    ends: () => {
      child.stdin.end();
      return ended;
    },
    interrupts: () => {
      child.kill('SIGINT');
      return ended;
    },
    ended,
  };
};
