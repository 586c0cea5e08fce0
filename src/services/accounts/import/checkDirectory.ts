import type { Directory, FileName } from './files.ts';
import type { Known } from './known.ts';
import type { Row } from './parseCsv.ts';

const repeated = <T>(file: FileName, rows: Row<T>[], keyOf: (row: T) => string, what: string) => {
  const first = new Map<string, number>();
  const problems: string[] = [];
  for (const { value, line } of rows) {
    const key = keyOf(value);
    const earlier = first.get(key);
    if (earlier !== undefined)
      problems.push(`${file}:${line}: ${what} ${key} stands on line ${earlier} already`);
    else first.set(key, line);
  }
  return problems;
};

const unknown = <T>(
  file: FileName,
  rows: Row<T>[],
  keysOf: (row: T) => string[],
  known: Set<string>,
  what: string,
) =>
  rows.flatMap(({ value, line }) =>
    keysOf(value)
      .filter((key) => !known.has(key))
      .map((key) => `${file}:${line}: there is no ${what} ${key}`),
  );

/** What the rows say against each other and against what is there already; each problem as `file:line: what`. */
export const checkDirectory = (directory: Directory, known: Known): string[] => {
  const users = new Set([...known.users.keys(), ...directory['users.csv'].map((row) => row.value.user_id)]);
  const pdns = new Set([
    ...known.dealerships.keys(),
    ...directory['dealerships.csv'].map((row) => row.value.pdn),
  ]);
  const codes = new Set([
    '*',
    ...known.applications.keys(),
    ...directory['applications.csv'].map((row) => row.value.code),
  ]);
  const member = (row: { user_id: string }) => [row.user_id];
  return [
    ...repeated('dealerships.csv', directory['dealerships.csv'], (row) => row.pdn, 'PDN'),
    ...repeated('applications.csv', directory['applications.csv'], (row) => row.code, 'code'),
    ...repeated('applications.csv', directory['applications.csv'], (row) => row.name, 'name'),
    ...repeated('users.csv', directory['users.csv'], (row) => row.user_id, 'User ID'),
    ...repeated('users.csv', directory['users.csv'], (row) => row.email.toLowerCase(), 'e-mail'),
    ...repeated(
      'memberships.csv',
      directory['memberships.csv'],
      (row) => `${row.user_id} at ${row.pdn}`,
      'user',
    ),
    ...repeated('secrets.csv', directory['secrets.csv'], (row) => row.user_id, 'User ID'),
    ...repeated('agents.csv', directory['agents.csv'], (row) => row.login, 'login'),
    ...repeated(
      'teams_links.csv',
      directory['teams_links.csv'],
      (row) => `${row.tenant_id}/${row.aad_object_id}`,
      'Teams user',
    ),
    ...unknown('memberships.csv', directory['memberships.csv'], member, users, 'User ID'),
    ...unknown('memberships.csv', directory['memberships.csv'], (row) => [row.pdn], pdns, 'PDN'),
    ...unknown(
      'memberships.csv',
      directory['memberships.csv'],
      (row) => row.applications,
      codes,
      'application',
    ),
    ...unknown('secrets.csv', directory['secrets.csv'], member, users, 'User ID'),
    ...unknown('teams_links.csv', directory['teams_links.csv'], member, users, 'User ID'),
    ...takenEmails(directory, known),
    ...agentsWithUserIds(directory, users, known),
  ];
};

const takenEmails = (directory: Directory, known: Known) => {
  const owners = new Map(
    [...known.users]
      .filter(([, user]) => user.status !== 'offboarded')
      .map(([userId, user]) => [user.email.toLowerCase(), userId]),
  );
  return directory['users.csv'].flatMap(({ value, line }) => {
    const owner = owners.get(value.email.toLowerCase());
    if (!owner || owner === value.user_id) return [];
    return [`users.csv:${line}: e-mail ${value.email} is that of ${owner}`];
  });
};

// One login must mean one person: the approver's page asks for either.
const agentsWithUserIds = (directory: Directory, users: Set<string>, known: Known) => [
  ...directory['agents.csv']
    .filter(({ value }) => users.has(value.login))
    .map(({ value, line }) => `agents.csv:${line}: login ${value.login} is a User ID`),
  ...directory['users.csv']
    .filter(({ value }) => known.agents.has(value.user_id))
    .map(({ value, line }) => `users.csv:${line}: User ID ${value.user_id} is an agent's login`),
];
