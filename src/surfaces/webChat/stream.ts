import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Follower, NumberedActivity } from '../../db/fanout.ts';
import { shownForm } from './formLinks.ts';
import { activitySet, atOnce, type WrittenActivity } from './readActivities.ts';

const fullBuffer = 1 << 20;

export interface Stream extends Follower {
  /** Reads and sends what came since the client's watermark. */
  catchUp(): void;
}

/**
 * Feeds one socket, in order and without a gap: what is at hand and follows directly is sent as it is, everything else is read.
 * `read` returns what comes after a number.
 */
export const createStream = (
  socket: WebSocket,
  start: number,
  read: (after: number) => Promise<WrittenActivity[]>,
  log: Logger,
): Stream => {
  let position = start;
  let wanted = start;
  let reading = false;

  const send = (text: string) => {
    // A client that does not take what it is sent comes back with its watermark.
    if (socket.bufferedAmount > fullBuffer) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(text);
  };
  const sendRows = (rows: WrittenActivity[]) => {
    const last = rows.at(-1);
    if (!last) return;
    position = last.seq;
    send(activitySet(rows, position));
  };
  const readOn = async () => {
    if (reading) return;
    reading = true;
    try {
      let more = true;
      while (more) {
        const asked = wanted;
        const rows = await read(position);
        sendRows(rows);
        // Woken while it read, or there was more than is read at once.
        more = wanted > asked || (rows.length > 0 && (wanted > position || rows.length >= atOnce));
      }
    } catch (error) {
      log.warn({ err: error }, 'stream cannot read');
      socket.close(1011);
    } finally {
      reading = false;
    }
  };

  return {
    position: () => position,
    catchUp: () => void readOn(),
    wake: (lastSeq: number, rows: NumberedActivity[] | null) => {
      wanted = Math.max(wanted, lastSeq);
      const fresh = rows?.filter(({ seq }) => seq > position) ?? [];
      // A form's link is put in where activities are read, and nowhere else.
      const showsForm = fresh.some(({ activity }) => shownForm(activity));
      if (reading || showsForm || fresh[0]?.seq !== position + 1) return void readOn();
      sendRows(fresh.map(({ seq, activity }) => ({ seq, text: JSON.stringify(activity) })));
    },
    show: (activity) => send(JSON.stringify({ activities: [activity] })),
  };
};
