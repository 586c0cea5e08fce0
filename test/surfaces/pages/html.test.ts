import { expect } from 'chai';
import { html, jsonScript } from '../../../src/surfaces/pages/html.ts';

describe('html', () => {
  it('escapes whatever comes from outside, in text and in attributes', () => {
    const evil = `<script>"'&`;
    expect(html`<p title="${evil}">${evil}</p>`.markup).to.equal(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
    );
  });

  it('keeps templates in templates, and lists of them', () => {
    const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}</ul>`.markup).to.equal('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('leaves out null, undefined and conditions that do not hold, but not zero', () => {
    expect(html`${null}${undefined}${false}${true}${0}`.markup).to.equal('0');
  });

  it('writes JSON that cannot end its element', () => {
    const { markup } = jsonScript('data', { text: '</script><script>alert(1)</script>' });
    expect(markup.match(/<\/script>/g)).to.have.length(1);
    expect(markup).to.not.contain('<script>alert');
  });
});
