import type { TextKey, TextValues } from '../../src/texts/index.ts';
import type { DirectLine } from './directLine.ts';
import type { ChatOptions } from './options.ts';
import type { Option } from './render.ts';
import type { Screen } from './screen.ts';

/** One chat as it stands. */
export interface Talk {
  options: ChatOptions;
  screen: Screen;
  line: DirectLine;
  /** What the last message offered. */
  choices: Option[];
  /** The secure form that is open, by its path. */
  form: string | null;
  /** The line's own answer is awaited: whatever comes then is no surprise. */
  isTelling: boolean;
  /** How many messages the bot has sent. */
  heard: number;
  /** Called at the next one. */
  onMessage: () => void;
  say(key: TextKey, values?: TextValues): void;
}
