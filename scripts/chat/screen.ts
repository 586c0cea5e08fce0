import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import { type Style, styleFor } from './markdown.ts';

/** The terminal, or whatever stands in its place: a pipe gets plain lines, and what came in as well. */
export interface Screen {
  style: Style;
  print(lines: string[]): void;
  /** Shown until the next line, on a terminal only. */
  showTyping(text: string): void;
  /** What is typed, line by line, with a prompt on a terminal. */
  typed(prompt: string, onInterrupt: () => void): AsyncIterable<string>;
  close(): void;
}

export const createScreen = (
  env: Record<string, string | undefined>,
  { input = process.stdin, output = process.stdout } = {},
): Screen => {
  const isTerminal = Boolean(input.isTTY && output.isTTY);
  const style = styleFor(isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  let lines: Interface | null = null;
  let isTyping = false;

  const wipe = () => {
    if (!isTerminal) return;
    cursorTo(output, 0);
    clearLine(output, 0);
  };
  return {
    style,
    print: (texts) => {
      wipe();
      isTyping = false;
      output.write(texts.map((text) => `${text}\n`).join(''));
      lines?.prompt(true);
    },
    showTyping: (text) => {
      if (!isTerminal || isTyping) return;
      wipe();
      isTyping = true;
      output.write(style.dim(text));
    },
    typed: async function* (prompt, onInterrupt) {
      // Made only now: lines that come before somebody listens are lost.
      const reader = createInterface(isTerminal ? { input, output, prompt } : { input });
      if (isTerminal) lines = reader;
      reader.once('close', () => {
        lines = null;
      });
      reader.on('SIGINT', () => {
        onInterrupt();
        reader.close();
      });
      lines?.prompt();
      for await (const line of reader) {
        if (!isTerminal && line.trim()) output.write(`${prompt}${line}\n`);
        yield line;
        lines?.prompt();
      }
    },
    close: () => {
      wipe();
      lines?.close();
      input.pause();
    },
  };
};
