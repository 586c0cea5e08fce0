import { listOf } from '../../../texts/index.ts';
import { pickerCard } from '../../cards/pickerCard.ts';
import type { Chat, Question } from '../../chat.ts';
import { normalise, wordCount } from '../../input.ts';
import { literal } from '../../message.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { nameOfCode } from '../applicationNames.ts';
import { isOffboarding, type RemovalData } from './data.ts';

const all = '#all';
const none = '#none';

const choicesOf = (data: RemovalData) =>
  (data.removable ?? []).map(({ code, name }) => ({ label: name, value: code }));

const askNear = (chat: Chat, data: RemovalData, near: RemovalData['near'][number]): Question => {
  const held = choicesOf(data);
  const likely = held.filter(({ value }) => near.candidates.includes(value));
  return {
    text: chat.t('removal.askNearest', { text: literal(near.text) }),
    choices: [...(likely.length > 0 ? likely : held), { label: chat.t('tasks.noneOfThese'), value: none }],
    numbered: true,
  };
};

const askHeld = (chat: Chat, data: RemovalData, step: string): Question => {
  const choices = choicesOf(data);
  const who = data.forSomeoneElse ? (data.colleague?.name ?? '') : '';
  const text = chat.t('removal.askApplications', { who, other: who ? 'yes' : 'no' });
  const names = listOf(
    chat.locale,
    choices.map(({ label }) => label),
  );
  return {
    text,
    card: pickerCard({
      label: chat.t('tasks.slotApplications'),
      choices,
      submit: chat.t('tasks.pick'),
      step,
    }),
    choices: [{ label: chat.t('removal.all'), value: all }],
    spoken: `${text} ${names}`,
  };
};

// "All but titles", "not payoff": what is named stays. "Remove" and "drop" are the wish itself here.
const keeps =
  /^\s*(no,? )?(not|without|except|keep|leave|no|sin|menos|excepto|salvo|deje\w*|pas|sans|sauf|gard\w*|laiss\w*)\b(?!.*\b(but|meant|remove|sino|quit\w*|mais|retir\w*|enlev\w*)\b)/i;
// A bare "but" only after "everything", and where no sentence of its own begins.
const exceptIn =
  /(?:\b(?:but not|except(?: for)?|menos|excepto|salvo|pero no|sauf|mais pas)\b|(?:[,;]|\b(?:and|but|y|pero|et|mais))\s+(?:please |just )?(?:keep|leave|deje\w*|conserve\w*|gard\w+|laiss\w+)\b|(?<=\b(?:everything|all)\b.{0,60} )but\b(?! (?:i|we|he|she|they|it|also|only|just|please|now)\b))(.*)$/i;
const only = /\b(only|just|solo|s[oó]lo|solamente|seulement|juste)\b/i;
const adds = /\b(also|too|add|and|tambi[eé]n|adem[aá]s|aussi|en plus)\b/i;

const keptIn = (chat: Chat): string[] => {
  const { applications, negatedApplications, correction } = chat.entities;
  const { text } = chat.input;
  if (keeps.test(text) && !correction) return applications.map(({ code }) => code);
  const after = normalise(exceptIn.exec(text)?.[1] ?? '');
  const named = applications.filter((mention) => after.includes(normalise(mention.text)));
  return [...new Set([...negatedApplications, ...named.map(({ code }) => code)])];
};

// A name with "'s" looks like an application's name with a typo.
const nearIn = (chat: Chat, data: RemovalData, asked: boolean): RemovalData['near'] => {
  const { nearApplications, person, allApplications } = chat.entities;
  const { text, recognition } = chat.input;
  const names = normalise([person, data.person].filter(Boolean).join(' ')).split(' ');
  const isName = (near: string) =>
    normalise(near)
      .split(' ')
      .some((word) => names.includes(word));
  const near = nearApplications.filter((each) => each.candidates.length > 0 && !isName(each.text));
  if (near.length > 0 || !asked || allApplications) return near;
  const elsewhere = recognition.decision === 'route' && recognition.intent !== 'removeAppAccess';
  const isShort = wordCount(text) > 0 && wordCount(text) <= 4 && !/[?¿\d]/.test(text);
  return isShort && !elsewhere && !chat.entities.yesNo && !isName(text) ? [{ text, candidates: [] }] : [];
};

const fill = (chat: Chat, data: RemovalData, asked: boolean): Filled<RemovalData> | null => {
  const { applications, allApplications, correction } = chat.entities;
  const kept = keptIn(chat);
  const named = applications.map(({ code }) => code).filter((code) => !kept.includes(code));
  if (allApplications && named.length === 0) {
    const same = data.all && data.except.length === kept.length;
    return same ? null : { set: { all: true, except: kept, codes: [], near: [], removable: null } };
  }
  if (named.length === 0 && kept.length === 0) {
    const near = nearIn(chat, data, asked);
    return near.length > 0 ? { set: { near } } : null;
  }
  // What is named alone replaces what was said before, also "everything".
  const replaces =
    named.length > 0 && !adds.test(chat.input.text) && (correction || data.all || only.test(chat.input.text));
  const before = replaces ? [] : data.codes;
  const codes = [...new Set([...before, ...named])].filter((code) => !kept.includes(code));
  // Of somebody who leaves nothing stays: who names single applications means those only.
  const left = correction && data.left && named.length > 0 ? { left: false, maybeLeft: false } : {};
  const except = [...new Set([...data.except, ...kept])].filter((code) => !named.includes(code));
  return { set: { codes, all: replaces ? false : data.all, except, near: [], removable: null, ...left } };
};

/** Which applications: only what the person holds is offered. Not asked of somebody who leaves: that is all. */
export const applicationsSlot: Slot<RemovalData> = {
  name: 'applications',
  mention: /\b(applications?|apps?|aplicaci[oó]n(es)?|application)\b/i,
  missing: (data) => !isOffboarding(data) && (data.codes.length === 0 || data.near.length > 0),
  ask: (chat, data, step) => {
    const [near] = data.near;
    return near ? askNear(chat, data, near) : askHeld(chat, data, step);
  },
  fill,
  choose: (chat, data, value) => {
    if (value === none) return { set: { near: data.near.slice(1) } };
    if (value === all) return { set: { all: true, except: [], near: [], removable: null } };
    const known = new Set((data.removable ?? []).map(({ code }) => code));
    const chosen = value.split(',').filter((code) => known.has(code));
    if (chosen.length === 0) return { problem: chat.t('tasks.nothingPicked') };
    return { set: { codes: [...new Set([...data.codes, ...chosen])], near: data.near.slice(1) } };
  },
  // What the person holds stays looked up: it is what is offered again.
  clear: () => ({ codes: [], all: false, except: [], near: [], left: null }),
  describe: (chat, data) => {
    const title = chat.t('tasks.slotApplications');
    if (isOffboarding(data)) {
      const names = listOf(
        chat.locale,
        (data.removable ?? []).map(({ name }) => name),
      );
      return data.removable ? { title, value: names || chat.t('removal.noneHeld') } : null;
    }
    if (data.codes.length === 0) return data.all ? { title, value: chat.t('removal.all') } : null;
    const names = data.codes.map((code) => nameOfCode(chat.catalogue, code));
    return { title, value: listOf(chat.locale, names) };
  },
};
