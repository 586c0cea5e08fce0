import { listOf } from '../../../texts/index.ts';
import { pickerCard } from '../../cards/pickerCard.ts';
import type { Chat, Question } from '../../chat.ts';
import { wordCount } from '../../input.ts';
import { literal } from '../../message.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { nameOfCode } from '../applicationNames.ts';
import type { RequestData } from './data.ts';

const none = '#none';

const askNear = (chat: Chat, near: RequestData['near'][number]): Question => {
  const { catalogue } = chat;
  const named = near.candidates.length > 0 ? near.candidates : catalogue.map(({ code }) => code);
  const choices = named.map((code) => ({ label: nameOfCode(catalogue, code), value: code }));
  return {
    text: chat.t(near.candidates.length > 0 ? 'tasks.askNearest' : 'tasks.askUnknown', {
      text: literal(near.text),
    }),
    choices: [...choices, { label: chat.t('tasks.noneOfThese'), value: none }],
    numbered: true,
  };
};

const askAll = (chat: Chat, step: string): Question => {
  const choices = chat.catalogue.map(({ code, name }) => ({ label: name, value: code }));
  const text = chat.t('tasks.askApplications');
  const card = pickerCard({
    label: chat.t('tasks.slotApplications'),
    choices,
    submit: chat.t('tasks.pick'),
    step,
  });
  const names = listOf(
    chat.locale,
    choices.map(({ label }) => label),
  );
  return { text, card, choices: [], spoken: `${text} ${names}` };
};

// At its own question a short message that names nothing of the catalogue is a name that we do not know.
const unknownAt = (chat: Chat): RequestData['near'] => {
  const { text, recognition } = chat.input;
  const isName = wordCount(text) > 0 && wordCount(text) <= 4 && !/[?¿]/.test(text);
  const elsewhere = recognition.decision === 'route' && recognition.intent !== 'requestAppAccess';
  return isName && !elsewhere && !chat.entities.yesNo ? [{ text, candidates: [] }] : [];
};

// The whole message is a "no" to what it names.
const without =
  /^\s*((?:oh|wait|sorry|actually|no|espere|perd[oó]n|attendez|d[eé]sol[eé]e?),? )*(not|without|remove|drop|no|sin|quite|pas|sans|enlevez|retirez)\b(?!.*\b(but|mean|meant|sino|quise|quer[ií]a|digo|mais|voulais|veux dire|plut[oô]t)\b)/i;

const fill = (chat: Chat, data: RequestData, asked: boolean): Filled<RequestData> | null => {
  const { applications, nearApplications, allApplications, negatedApplications, correction } = chat.entities;
  const mentioned = applications.map(({ code }) => code);
  const negated = without.test(chat.input.text) ? mentioned : negatedApplications;
  const named = mentioned.filter((code) => !negated.includes(code));
  const said = allApplications ? chat.catalogue.map(({ code }) => code) : named;
  const replaces =
    correction && said.length > 0 && !/\b(also|too|add|tambi[eé]n|aussi)\b/i.test(chat.input.text);
  const before = replaces ? [] : data.codes.filter((code) => !negated.includes(code));
  const codes = [...new Set([...before, ...said])];
  const near =
    nearApplications.length > 0 ? nearApplications : asked && said.length === 0 ? unknownAt(chat) : [];
  const same = codes.length === data.codes.length && codes.every((code) => data.codes.includes(code));
  if (same && near.length === 0) return null;
  return { set: { codes, near: said.length > 0 && nearApplications.length === 0 ? [] : near } };
};

/** Which applications: by name, nickname or with a typo, one or several, typed or from a card. */
export const applicationsSlot: Slot<RequestData> = {
  name: 'applications',
  mention: /\b(applications?|apps?|aplicaci[oó]n(es)?|application)\b/i,
  missing: (data) => data.codes.length === 0 || data.near.length > 0,
  ask: (chat, data, step) => {
    const [near] = data.near;
    return near ? askNear(chat, near) : askAll(chat, step);
  },
  fill,
  choose: (chat, data, value) => {
    if (value === none) return { set: { near: data.near.slice(1) } };
    const known = new Set(chat.catalogue.map(({ code }) => code));
    const chosen = value.split(',').filter((code) => known.has(code));
    if (chosen.length === 0) return { problem: chat.t('tasks.nothingPicked') };
    return { set: { codes: [...new Set([...data.codes, ...chosen])], near: data.near.slice(1) } };
  },
  clear: () => ({ codes: [], near: [] }),
  describe: (chat, data) =>
    data.codes.length === 0
      ? null
      : {
          title: chat.t('tasks.slotApplications'),
          value: listOf(
            chat.locale,
            data.codes.map((code) => nameOfCode(chat.catalogue, code)),
          ),
        },
};
