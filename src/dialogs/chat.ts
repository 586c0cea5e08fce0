import type { Attachment, TurnContext } from 'botbuilder';
import type { Locale } from '../locale.ts';
import type { Application } from '../services/access/types.ts';
import { type TextKey, type TextValues, t } from '../texts/index.ts';
import type { DialogDeps } from './deps.ts';
import type { Input } from './input.ts';
import { messageOf } from './message.ts';
import type { Offered, Session } from './session.ts';
import type { Turn } from './turn.ts';

export interface Choice {
  label: string;
  value: string;
}

/** One question, the only one of its message. */
export interface Question {
  text: string;
  choices?: readonly Choice[];
  /** Shows the choices as a numbered list too, where they say something new. */
  numbered?: boolean;
  card?: Attachment;
  /** What a screen reader says instead of the card. */
  spoken?: string;
  /** The secure form that it links to; `finished`: its line once the form is over. */
  form?: { formId: string; finished: string };
}

type Assurance = Awaited<ReturnType<DialogDeps['services']['identity']['assurance']>>;

/** One turn's conversation: what came in, who it is, and what is said. Made anew for every turn. */
export class Chat {
  readonly context: TurnContext;
  readonly turn: Turn;
  readonly deps: DialogDeps;
  readonly session: Session;
  input: Input;
  /** The applications that there are. */
  readonly catalogue: readonly Application[];
  /** What the message before this one was routed to. */
  readonly routedBefore: Session['routed'];
  /** The language of the message before this one. */
  readonly localeBefore: Locale;
  /** Set by a dialog that could make nothing of the message. */
  unhandled = false;
  #notes: string[] = [];
  #assurance: Promise<Assurance> | null = null;

  constructor(parts: Pick<Chat, 'context' | 'turn' | 'deps' | 'session' | 'input' | 'catalogue'>) {
    this.context = parts.context;
    this.turn = parts.turn;
    this.localeBefore = parts.turn.locale;
    this.deps = parts.deps;
    this.session = parts.session;
    this.input = parts.input;
    this.catalogue = parts.catalogue;
    this.routedBefore = parts.session.routed;
    parts.session.routed = null;
  }

  get locale(): Locale {
    return this.turn.locale;
  }

  /** A name or an address is in no language: the conversation goes on in its own. */
  keepLanguage(): void {
    this.turn.locale = this.localeBefore;
  }

  get entities(): Input['recognition']['entities'] {
    return this.input.recognition.entities;
  }

  /** A text in the conversation's language. */
  t(key: TextKey, values?: TextValues): string {
    return t(this.locale, key, values);
  }

  /** Says something, together with what follows in this turn. */
  note(text: string): void {
    this.#notes.push(text);
  }

  /** Asks; everything noted before goes out in the same message. */
  async ask(question: Question): Promise<void> {
    const notes = this.#notes.splice(0);
    const message = messageOf(notes, question);
    this.session.lastSaid = message.text ?? '';
    await this.context.sendActivity(message);
  }

  /** Offers choices that are not part of a task; good for the next message. */
  offer(options: Offered[]): void {
    this.session.offer = { options };
  }

  /** Sends what is noted, with the choices on offer. */
  async flush(): Promise<void> {
    const last = this.#notes.pop();
    if (last === undefined) return;
    const buttons = this.session.offer?.options.filter(({ quiet }) => !quiet) ?? [];
    await this.ask({ text: last, choices: buttons.map(({ label }) => ({ label, value: label })) });
  }

  /** A name that no question had before, also not before the memory was lost: cards of earlier ones can no longer answer. */
  newStep(): string {
    return `q-${this.turn.newOperationId()}`;
  }

  /** Who it is and how sure we are; read once a turn. */
  assurance(): Promise<Assurance> {
    this.#assurance ??= this.deps.services.identity.assurance({ caller: this.turn.caller });
    return this.#assurance;
  }

  /** After a verification: who it is has changed. */
  forgetAssurance(): void {
    this.#assurance = null;
  }
}

const chatKey = Symbol('chat');

/** Puts the chat where dialogs find it. */
export const keepChat = (chat: Chat): void => {
  chat.context.turnState.set(chatKey, chat);
};

/** The chat of a running turn. @throws outside of one. */
export const chatOf = (context: TurnContext): Chat => {
  const chat: Chat | undefined = context.turnState.get(chatKey);
  if (!chat) throw new Error('no chat');
  return chat;
};
