import { type Html, html } from '../pages/html.ts';
import type { PortalContext } from './portalSections.ts';

const verdicts = ['refused', 'paused', 'locked', 'idle', 'frozen', 'offboarded'] as const;

/** The portal's own sign-in, for visitors; `verdict` says why the last one failed. */
export const signInCard = ({ say, locale }: PortalContext, verdict: string | null): Html => {
  const told = verdicts.find((each) => each === verdict);
  const notice =
    told && html`<p class="notice" role="alert" id="sign-in-notice">${say(`demoSignIn.${told}`)}</p>`;
  const described = told && html` aria-describedby="sign-in-notice"`;
  return html`<section class="card" id="sign-in" aria-labelledby="sign-in-title"><h2 id="sign-in-title">${say('demoSignIn.title')}</h2>${notice}
<form method="post" action="/demo/sign-in"><input type="hidden" name="lang" value="${locale}">
<label for="sign-in-user">${say('demoSignIn.userId')}</label><input id="sign-in-user" name="userId" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required${described}>
<label for="sign-in-password">${say('demoSignIn.password')}</label><input id="sign-in-password" name="password" type="password" autocomplete="current-password" maxlength="512" required>
<button>${say('demoSignIn.submit')}</button></form><p class="soft">${say('demoSignIn.hint')}</p></section>`;
};
