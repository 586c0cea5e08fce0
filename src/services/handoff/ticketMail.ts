import { DateTime } from 'luxon';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { Assurance } from '../identity/assurance.ts';
import type { TranscriptLine } from './readTranscript.ts';

export interface Ticket {
  reference: string;
  locale: Locale;
  intent: string | null;
  summary: string;
  context: Record<string, string>;
  assurance: Assurance;
  transcript: TranscriptLine[];
}

// The help desk works in English.
const desk: Locale = 'en';

const who = ({ account, provedDealershipId }: Assurance): string => {
  if (!account) return t(desk, 'accessMail.ticketVisitor');
  const { memberships, fullName: name, userId } = account;
  const proved = memberships.find((membership) => membership.dealershipId === provedDealershipId);
  const places = proved ? [proved] : memberships;
  const dealership = places.map((place) => `${place.dealershipName} (${place.pdn})`).join(', ');
  return t(desk, 'accessMail.ticketWho', { name, userId, dealership });
};

const lineText = (line: TranscriptLine, timeZone: string) =>
  `[${DateTime.fromJSDate(line.at, { zone: timeZone }).toFormat('HH:mm')}] ${line.by}: ${line.text}`;

/** The mail that brings a ticket to an agent: everything the person would otherwise have to say again. */
export const ticketMail = (ticket: Ticket, timeZone: string): { subject: string; text: string } => {
  const { reference, locale, intent, summary, context, assurance, transcript } = ticket;
  const filledIn = Object.entries(context).map(([key, value]) => `- ${key}: ${value}`);
  return {
    subject: t(desk, 'accessMail.ticketSubject', { reference }),
    text: paragraphs(
      [
        who(assurance),
        t(desk, 'accessMail.ticketLevel', { level: assurance.level }),
        t(desk, 'accessMail.ticketLanguage', { language: locale }),
        ...(intent ? [t(desk, 'accessMail.ticketIntent', { intent })] : []),
        t(desk, 'accessMail.ticketSummary', { summary }),
        t(desk, 'accessMail.reference', { reference }),
      ],
      filledIn.length > 0 ? [t(desk, 'accessMail.ticketContext'), ...filledIn] : null,
      transcript.length > 0
        ? [t(desk, 'accessMail.ticketTranscript'), ...transcript.map((line) => lineText(line, timeZone))]
        : t(desk, 'accessMail.ticketNoTranscript'),
    ),
  };
};
