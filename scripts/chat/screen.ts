import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { type Style, styleFor } from './markdown.ts';
import { muteable } from './muteable.ts';

export interface NextOptions {
  /** A secret: nothing of it is shown. */
  hidden?: boolean;
  /** Of a form: not to be found again with the arrow keys. */
  isForm?: boolean;
}

/** The terminal, or whatever stands in its place: a pipe gets plain lines, and what came in as well. */
export interface Screen {
  style: Style;
  isTerminal: boolean;
  print(lines: string[]): void;
  /** Shown until the next line, on a terminal only. */
  showTyping(text: string): void;
  /** The next line that is typed, or null at the end of the input. */
  next(prompt: string, options?: NextOptions): Promise<string | null>;
  close(): void;
}

interface Streams {
  input?: Pick<ReadStream, 'isTTY'> & NodeJS.ReadableStream;
  output?: Pick<WriteStream, 'isTTY' | 'columns'> & NodeJS.WritableStream;
}

/** Lines from a stream; secrets never reach what it shows, nor its history. */
const openReader = (input: NodeJS.ReadableStream, output: NodeJS.WritableStream | null) => {
  const reader = createInterface(output ? { input, output, terminal: true } : { input });
  let keepsHistory = true;
  reader.on('history', (history) => {
    if (!keepsHistory) history.shift();
  });
  const lines = reader[Symbol.asyncIterator]();
  return {
    reader,
    next: async (isForm: boolean): Promise<string | null> => {
      keepsHistory = !isForm;
      const { value, done } = await lines.next();
      keepsHistory = true;
      return done ? null : value;
    },
  };
};

/** @param hiddenMark what a pipe's output shows in the place of a secret */
export const createScreen = (
  env: Record<string, string | undefined>,
  hiddenMark: string,
  onInterrupt: () => void,
  { input = process.stdin, output = process.stdout }: Streams = {},
): Screen => {
  const isTerminal = Boolean(input.isTTY && output.isTTY);
  const style = styleFor(isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  const shown = muteable(output);
  let opened: ReturnType<typeof openReader> | null = null;
  let lines: Interface | null = null;
  let isTyping = false;
  let hiddenPrompt: string | null = null;

  const wipe = () => {
    if (!isTerminal) return;
    cursorTo(output, 0);
    clearLine(output, 0);
  };
  const showPrompt = (keepCursor: boolean) => {
    if (hiddenPrompt !== null) output.write(hiddenPrompt);
    else lines?.prompt(keepCursor);
  };
  // Made only now: lines that come before somebody listens are lost.
  const open = () => {
    const made = openReader(input, isTerminal ? shown.stream : null);
    made.reader.once('close', () => {
      lines = null;
    });
    made.reader.on('SIGINT', () => {
      onInterrupt();
      made.reader.close();
    });
    if (isTerminal) lines = made.reader;
    return made;
  };
  return {
    style,
    isTerminal,
    print: (texts) => {
      wipe();
      isTyping = false;
      output.write(texts.map((text) => `${text}\n`).join(''));
      showPrompt(true);
    },
    showTyping: (text) => {
      if (!isTerminal || isTyping || hiddenPrompt !== null) return;
      wipe();
      isTyping = true;
      output.write(style.dim(text));
    },
    next: async (prompt, { hidden = false, isForm = false } = {}) => {
      opened ??= open();
      const { next } = opened;
      lines?.setPrompt(prompt);
      if (hidden && isTerminal) hiddenPrompt = prompt;
      shown.mute(hiddenPrompt !== null);
      wipe();
      showPrompt(false);
      const line = await next(isForm);
      if (hiddenPrompt !== null) output.write('\n');
      hiddenPrompt = null;
      shown.mute(false);
      // What is asked next is not known yet, and is no form's field.
      if (isForm) lines?.setPrompt('');
      if (!isTerminal && line?.trim()) output.write(`${prompt}${hidden ? hiddenMark : line}\n`);
      return line;
    },
    close: () => {
      wipe();
      lines?.close();
      input.pause();
    },
  };
};
