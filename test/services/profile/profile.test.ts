import { expect } from 'chai';
import { v4 } from 'uuid';
import { importDirectory } from '../../../src/services/accounts/importDirectory.ts';
import type { PageCaller } from '../../../src/services/identity/caller.ts';
import { formatPhone, parsePhone } from '../../../src/services/profile/phone.ts';
import { readProfile } from '../../../src/services/profile/readProfile.ts';
import type { ProfileChanges } from '../../../src/services/profile/types.ts';
import { updateProfile } from '../../../src/services/profile/updateProfile.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { type AccessFixture, createAccessFixture, refusal } from '../access/accessFixture.ts';

describe('profile', () => {
  let house: AccessFixture;
  before(async function () {
    this.timeout(30_000);
    house = await createAccessFixture();
  });
  after(() => house.close());
  const onPage = async (userId: string): Promise<PageCaller> => ({
    via: 'page',
    accountId: await house.userIdOf(userId),
    signedInWith: 'password',
  });
  const update = async (userId: string, changes: ProfileChanges, operationId = v4()) =>
    updateProfile(house.deps, { caller: await onPage(userId), operationId, changes });
  const read = async (userId: string) => readProfile(house.deps, { caller: await house.onPage(userId) });
  const events = async (subject: string) =>
    house
      .knex('audit_events as e')
      .join('audit_details as d', 'd.event_id', 'e.id')
      .where({ verb: 'user.profile_changed', subject_id: subject })
      .orderBy('e.at')
      .select('e.dealership_id', 'd.details');

  it('changes what is given, keeps the rest, and tells the trail old and new', async () => {
    const membershipId = await house.membershipOf('pnair', '10482');
    const result = await update('pnair', {
      phone: '218.555.0142 x 12',
      title: { membershipId, title: '  Finance\nDirector ' },
      fullName: 'Priya Nair',
    });
    expect(result.changed).to.deep.equal(['title', 'phone']);
    expect(await read('pnair')).to.deep.include({
      fullName: 'Priya Nair',
      phone: '+12185550142;ext=12',
      address: null,
      memberships: [{ id: membershipId, dealershipName: 'Lakeside Motors', title: 'Finance Director' }],
    });
    const [own] = await events(await house.userIdOf('pnair'));
    expect(own.details).to.deep.equal({
      changed: {
        phone: { from: '+12185550103', to: '+12185550142;ext=12' },
        title: { from: 'Title Clerk', to: 'Finance Director' },
      },
    });
    const [mail] = await house.mails();
    expect(mail?.to).to.equal('pnair@lakeside.example');
    expect(mail?.text).to.include('- Business phone: (218) 555-0103 → (218) 555-0142 ext. 12');
    expect(mail?.text).to.match(/If that was not you.*not-me/s);
    const [title] = await events(membershipId);
    expect(title.dealership_id).to.equal(await house.dealershipOf('10482'));
    expect(title.details).to.deep.equal({
      changed: { title: { from: 'Title Clerk', to: 'Finance Director' } },
    });
  });

  it('happens once for one operation, and tells nothing where all is like that already', async () => {
    const id = v4();
    const first = await update('kchan', { address: '1 Harbor Road' }, id);
    expect(await update('kchan', { address: '2 Harbor Road' }, id)).to.deep.equal(first);
    expect(await read('kchan')).to.have.property('address', '1 Harbor Road');
    expect((await update('kchan', { address: '1 Harbor Road' })).changed).to.deep.equal([]);
    expect(await events(await house.userIdOf('kchan'))).to.have.length(1);
  });

  it('refuses level 1, other people’s titles, and values that cannot be', async () => {
    const atLevel1 = {
      caller: await house.inChat('lstone'),
      operationId: v4(),
      changes: { locale: 'es' as const },
    };
    expect(await refusal(updateProfile(house.deps, atLevel1))).to.have.property(
      'code',
      'verificationRequired',
    );
    expect(await refusal(readProfile(house.deps, atLevel1))).to.have.property('code', 'verificationRequired');
    const theirs = { membershipId: await house.membershipOf('rpatel', '33561'), title: 'Owner' };
    expect(await refusal(update('lstone', { title: theirs, locale: 'es' }))).to.have.property(
      'code',
      'notAllowed',
    );
    for (const changes of [
      { phone: '555-0142' },
      { fullName: ' ' },
      { fullName: '123' },
      { address: 'x'.repeat(201) },
    ]) {
      expect(await refusal(update('lstone', changes))).to.have.property('code', 'badRequest');
    }
    expect(await read('lstone')).to.deep.include({ fullName: 'Leah Stone', locale: 'en' });
  });

  it('outlives the next import; what was not changed here still follows the file', async () => {
    const files = {
      'users.csv':
        'user_id,full_name,email,phone,language,status,last_sign_in\nrpatel,Ravi K. Patel,rpatel@summit.example,+1 218 555 0109,en,active,1 days ago\n',
    };
    await update('rpatel', { phone: '303 555 0111' });
    await importDirectory(house.deps, { files });
    expect(await read('rpatel')).to.deep.include({ fullName: 'Ravi K. Patel', phone: '+13035550111' });
  });

  describeOnPostgres('races', () => {
    it('waits its turn instead of dying in a deadlock', async () => {
      const phones = Array.from({ length: 8 }, (_, n) => `218 555 010${n}`);
      await Promise.all(phones.map((phone) => update('eortiz', { phone })));
      expect(await events(await house.userIdOf('eortiz'))).to.have.length.greaterThan(6);
    });
  });

  it('reads phone numbers in any form and shows them in the language’s own', () => {
    const forms = ['218 555 0142', '(218) 555-0142', '2185550142', '+1.218.555.0142', '1-218-555-0142'];
    for (const form of forms) expect(parsePhone(form), form).to.equal('+12185550142');
    expect(parsePhone('218 555-0142 poste 7')).to.equal('+12185550142;ext=7');
    for (const none of ['555-0142', '123 456 7890', 'phone', ''])
      expect(parsePhone(none), none).to.equal(null);
    expect(formatPhone('en', '+12185550142;ext=7')).to.equal('(218) 555-0142 ext. 7');
    expect(formatPhone('fr-CA', '+12185550142;ext=7')).to.equal('218 555-0142 poste 7');
    expect(formatPhone('es', '+525555550142')).to.equal('+52 55 5555 0142');
    expect(formatPhone('en', 'ask the front desk')).to.equal('ask the front desk');
  });
});
