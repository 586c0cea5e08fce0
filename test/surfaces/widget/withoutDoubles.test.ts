import { expect } from 'chai';
import { withoutDoubles } from '../../../src/surfaces/widget/client/withoutDoubles.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

describe('what the widget shows beside a card', () => {
  it('keeps the choices that the card lacks, and shows none twice', () => {
    const shown = withoutDoubles({
      type: 'message',
      text: 'Which ones?',
      attachments: [
        { content: { actions: titled('Choose these'), body: [{ choices: titled('Title Tracker') }] } },
      ],
      suggestedActions: { actions: titled('Title Tracker', 'All of them') },
    });
    expect(shown.text).to.equal('Which ones?');
    expect(shown.suggestedActions).to.deep.equal({ actions: titled('All of them') });
  });

  it('says once what a secure form is for, and opens it with one button', () => {
    const url = 'https://help.example.com/secure/0123456789abcdefghijklmnop';
    const asked = 'Please use the secure form.';
    const shown = withoutDoubles({
      type: 'message',
      text: `${asked}\n\n[Open](${url})`,
      attachments: [{ content: { actions: [{ title: 'Open', url }], body: [{ text: asked }] } }],
      suggestedActions: { actions: titled('Cancel') },
    });
    expect(shown.text).to.equal(asked);
    expect(shown.attachments?.[0]?.content).to.deep.equal({ actions: [{ title: 'Open', url }], body: [] });
    expect(shown.suggestedActions).to.deep.equal({ actions: titled('Cancel') });
  });

  it('changes nothing where there is no card', () => {
    const activity = { type: 'message', text: 'Shall I?', suggestedActions: { actions: titled('Yes') } };
    expect(withoutDoubles(activity)).to.equal(activity);
  });
});
