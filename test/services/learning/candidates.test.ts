import { expect } from 'chai';
import { anonymise } from '../../../src/services/learning/anonymise.ts';
import { clusterCandidates } from '../../../src/services/learning/clusterCandidates.ts';
import type { Candidate } from '../../../src/services/learning/types.ts';

const candidate = (text: string, parts: Partial<Candidate> = {}): Candidate => ({
  id: text,
  text,
  locale: 'en',
  kind: 'clarified',
  guesses: [],
  chosen: null,
  ...parts,
});

describe('candidates for learning', () => {
  const cases: [typed: string, kept: string][] = [
    ['my mail is dana@lakeside.example now', 'my mail is [e-mail] now'],
    ['pdn 10482 needs titles', 'pdn [number] needs titles'],
    ['call me at +1 (218) 555-0142 please', 'call me at [number] please'],
    ['code 4821 9931 does not work', 'code [code] does not work'],
    ['my password is correct-horse', 'my password is [removed]'],
    ['stock A4471X was funded', 'stock [id] was funded'],
    ['mi clave es luna llena, ayuda', 'mi clave es [removed], ayuda'],
    ['I need smartauction for two people', 'I need smartauction for two people'],
    ['two\u0000 lines\n of it', 'two lines of it'],
  ];
  for (const [typed, kept] of cases) {
    it(`are kept as “${kept}”`, () => expect(anonymise(typed)).to.equal(kept));
  }

  it('are put together where they say about the same, by language, the largest cluster first', () => {
    const clusters = clusterCandidates([
      candidate('open the vault'),
      candidate('where is my parking permit'),
      candidate('where is my parking pass'),
      candidate('where is my parking permit', { id: 'es', locale: 'es' }),
      candidate('wheres my parking permit??'),
    ]);
    expect(clusters.map(({ members }) => members.length)).to.deep.equal([3, 1, 1]);
  });

  it('probably mean what their writers chose, more than what they were taken for', () => {
    const guesses = [{ intent: 'updateEmail', score: 0.6 }];
    const [cluster] = clusterCandidates([
      candidate('swap the mailbox', { guesses }),
      candidate('swap the mail box', { guesses, chosen: 'editProfile' }),
      candidate('swap my mailbox', { guesses }),
    ]);
    expect(cluster?.members).to.have.length(3);
    expect(cluster?.likely?.intent).to.equal('editProfile');
  });

  it('say nothing where nothing is known', () => {
    expect(clusterCandidates([candidate('hmm hmm')])[0]?.likely).to.equal(null);
    expect(clusterCandidates([])).to.deep.equal([]);
  });
});
