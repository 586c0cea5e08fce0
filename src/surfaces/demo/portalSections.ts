import type { Locale } from '../../locale.ts';
import { type TextKey, type TextValues, t } from '../../texts/index.ts';
import { type Html, type HtmlValue, html } from '../pages/html.ts';
import type { DemoUser } from './readDemoUsers.ts';

type Say = (key: TextKey, values?: TextValues) => string;

export interface PortalContext {
  locale: Locale;
  say: Say;
  user: DemoUser | null;
}

/** A page's texts in its language. */
export const sayIn =
  (locale: Locale): Say =>
  (key, values) =>
    t(locale, key, values);

const card = (id: string, title: string, content: HtmlValue): Html =>
  html`<section class="card" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;

const vehicles = [
  { stock: 'L-20417', name: '2024 Meridian LX Sedan', days: 6, state: 'portal.inStock' },
  { stock: 'L-20409', name: '2023 Fenwick 1500 Crew', days: 12, state: 'portal.inAuction' },
  { stock: 'L-20388', name: '2025 Arbor EV Touring', days: 19, state: 'portal.inStock' },
  { stock: 'L-20371', name: '2022 Meridian Cargo Van', days: 31, state: 'portal.soldState' },
] as const;

/** The three figures on top. */
export const figures = ({ say, user }: PortalContext): Html => {
  const values = user ? ['142', '37', '9'] : ['–', '–', '–'];
  const labels = [say('portal.vehiclesOnLot'), say('portal.vehiclesSold'), say('portal.fundingWaiting')];
  return html`<dl class="figures">${labels.map(
    (label, index) => html`<div><dt>${label}</dt><dd>${values[index]}</dd></div>`,
  )}</dl>`;
};

const signInFirst = ({ say }: PortalContext) => html`<p class="soft">${say('portal.signInFirst')}</p>`;

/** The latest vehicles. */
export const vehiclesCard = (context: PortalContext): Html => {
  const { say, user } = context;
  const table = html`<table><caption>${say('portal.vehiclesCaption')}</caption>
<thead><tr><th scope="col">${say('portal.stock')}</th><th scope="col">${say('portal.vehicle')}</th><th scope="col" class="number">${say('portal.days')}</th><th scope="col">${say('portal.vehicleState')}</th></tr></thead>
<tbody>${vehicles.map(
    ({ stock, name, days, state }) =>
      html`<tr><td>${stock}</td><td>${name}</td><td class="number">${days}</td><td><span class="tag">${say(state)}</span></td></tr>`,
  )}</tbody></table>`;
  return card('vehicles', say('portal.vehicles'), user ? table : signInFirst(context));
};

/** What waits for the user. */
export const tasksCard = (context: PortalContext): Html => {
  const { say, user } = context;
  const tasks = [
    ['portal.taskTitle', 'portal.taskTitleText'],
    ['portal.taskContract', 'portal.taskContractText'],
    ['portal.taskReview', 'portal.taskReviewText'],
  ] as const;
  const list = html`<ul class="tasks">${tasks.map(
    ([title, text]) => html`<li><strong>${say(title)}</strong><span>${say(text)}</span></li>`,
  )}</ul>`;
  return card('tasks', say('portal.tasks'), user ? list : signInFirst(context));
};

/** What the user may use at this moment; what is granted in the chat appears here. */
export const applicationsCard = (context: PortalContext): Html => {
  const { say, user } = context;
  const held = user?.memberships.map(
    (membership) =>
      html`<h3>${membership.dealershipName}</h3>${
        membership.applications.length > 0
          ? html`<ul class="chips">${membership.applications.map((name) => html`<li>${name}</li>`)}</ul>`
          : html`<p class="soft">${say('portal.noApplications')}</p>`
      }`,
  );
  const content = held
    ? html`<div class="held" role="group" aria-label="${say('portal.yourApplications')}">${held}</div><p class="soft">${say('portal.askInChat')}</p>`
    : signInFirst(context);
  return card('applications', say('portal.applications'), content);
};

/** Who is signed in. */
export const profileCard = (context: PortalContext): Html => {
  const { say, user } = context;
  if (!user) return card('profile', say('portal.profile'), signInFirst(context));
  const rows = [
    [say('portal.userId'), user.userId],
    [say('portal.email'), user.email],
    ...user.memberships.map(({ dealershipName, title, isAdministrator }) => [
      dealershipName,
      isAdministrator ? `${title} (${say('portal.administrator')})` : title,
    ]),
  ];
  return card(
    'profile',
    say('portal.profile'),
    html`<dl class="profile">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p class="soft">${say('portal.changeInChat')}</p>`,
  );
};

/** How to try the demo, with the logins of its invented people. */
export const tryCard = ({ say }: PortalContext, users: DemoUser[], passwords: Map<string, string>): Html => {
  const [before, after] = say('portal.tryTwo', { mailbox: '\u0000' }).split('\u0000');
  const rows = users.flatMap((user) =>
    user.memberships.map((membership) => ({ user, membership, password: passwords.get(user.userId) ?? '' })),
  );
  return card(
    'try',
    say('portal.tryTitle'),
    html`<ol class="steps"><li>${say('portal.tryOne')}</li>
<li>${before}<a href="/demo/mailbox">${say('portal.mailbox')}</a>${after}</li><li>${say('portal.tryThree')}</li></ol>
<div class="scroll" role="region" tabindex="0" aria-label="${say('portal.tryCaption')}"><table><caption>${say('portal.tryCaption')}</caption>
<thead><tr><th scope="col">${say('portal.dealership')}</th><th scope="col">${say('portal.pdn')}</th><th scope="col">${say('portal.role')}</th><th scope="col">${say('portal.userId')}</th><th scope="col">${say('portal.password')}</th></tr></thead>
<tbody>${rows.map(
      ({ user, membership, password }) =>
        html`<tr><td>${membership.dealershipName}</td><td>${membership.pdn}</td><td>${membership.title}${
          membership.isAdministrator && html` <span class="tag">${say('portal.administrator')}</span>`
        }</td><td><code>${user.userId}</code></td><td><code>${password}</code></td></tr>`,
    )}</tbody></table></div>`,
  );
};
