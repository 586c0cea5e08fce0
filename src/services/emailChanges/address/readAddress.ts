import { domainToASCII, domainToUnicode } from 'node:url';

/** An e-mail address, taken apart. */
export interface Address {
  /** As it is stored and mailed to: the domain in lower-case ASCII (IDNA). */
  email: string;
  local: string;
  domain: string;
  /** The domain as people read it. */
  shownDomain: string;
}

// RFC 5321 dot-string. Letters beyond ASCII before the @ (RFC 6531) are refused: too few servers take them.
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const writtenDomain = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  return (
    domain.length <= 253 &&
    labels.length >= 2 &&
    labels.every((each) => each.length <= 63 && label.test(each)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
};

/** Reads what was typed as an address; null where it has not the form of one. Internationalised domains are understood. */
export const readAddress = (typed: string): Address | null => {
  const text = typed
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/\.$/, '');
  const at = text.lastIndexOf('@');
  const [local, written] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || !localPart.test(local) || !writtenDomain.test(written)) return null;
  const domain = domainToASCII(written);
  if (!isDomain(domain)) return null;
  return { email: `${local}@${domain}`, local, domain, shownDomain: domainToUnicode(domain) };
};

/** As it is shown to its owner: the domain as people read it, with its ASCII form where that differs. */
export const showAddress = (email: string): string => {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const shown = domainToUnicode(domain);
  return shown && shown !== domain ? `${email.slice(0, at)}@${shown} (${domain})` : email;
};
