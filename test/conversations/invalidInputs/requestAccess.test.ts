import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: answers that do not fit', () => {
  const app = withApp();

  it('offers the nearest names for an application that does not exist', async () => {
    await runTranscript(
      app(),
      [
        [
          'I need access to Auction Bidder',
          /I don’t know an application called “auction bidder”/i,
          /1\. SmartAuction/,
        ],
        ['1', /which day/i],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'lstone' },
    );
  });

  it('lists what there is when nothing is near', async () => {
    await runTranscript(
      app(),
      [
        ['I need access to an application', /Which application/],
        ['Flux Capacitor', /Flux Capacitor/, /10\. Funding Status/],
        ['none of these', /Which application/],
        ['fundng status', /which day/i],
      ],
      { as: 'lstone' },
    );
  });

  it('tells a dealer number from a name, in each language', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker for a colleague from monday', /Who is it for/],
        ['33561', /looks like a dealer number.*name or User ID/, /Who is it for/],
      ],
      { as: 'rpatel' },
    );
    await runTranscript(
      app(),
      [
        ['necesito title tracker para una compañera desde el lunes', /Para quién es/],
        ['PDN 33561', /parece un número de concesionario/, /Para quién es/],
      ],
      { as: 'rpatel' },
    );
    await runTranscript(
      app(),
      [
        ['j’ai besoin de title tracker pour une collègue à partir de lundi', /Pour qui est-ce/],
        ['33561', /ressemble à un numéro/, /Pour qui est-ce/],
      ],
      { as: 'rpatel' },
    );
  });

  it('says what is wrong with a date and shows an example', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker', /which day/i],
        ['yesterday', /already over.*for example/s, /which day/i],
        ['32.13.2026', /can’t read that as a day.*December/s],
        ['bananas', /didn’t get that/, /which day/i],
        ['bananas again', /“person”/, /which day/i],
        ['next friday', /What do you need it for/],
      ],
      { as: 'lstone' },
    );
  });

  it('refuses an end before the start', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker from december 10 because of work', /Shall I file/],
        ['until december 1', /end would come before the start \(.*December 10/, /Until: No end date/],
        ['until december 20', /Until: .*December 20/],
        ['no end date', /Until: No end date/],
      ],
      { as: 'lstone' },
    );
  });

  it('wants a reason that says something', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker from monday', /What do you need it for/],
        ['x', /a little short.*like/s],
        ['🙂🙂🙂', /a little short/],
        ['r'.repeat(501), /501 characters; 500 fit/],
        ['<b>titles</b> [x](http://evil.example)', /Shall I file/],
      ],
      { as: 'lstone' },
    );
  });
});
