import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';

/** A terminal's output that can be told to swallow what readline would echo. */
export const muteable = (
  output: Pick<WriteStream, 'columns'> & NodeJS.WritableStream,
): { stream: NodeJS.WritableStream; mute(isMuted: boolean): void } => {
  let isMuted = false;
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isMuted) output.write(chunk);
      done();
    },
  });
  Object.defineProperty(stream, 'columns', { get: () => output.columns });
  output.on('resize', () => stream.emit('resize'));
  return {
    stream,
    mute: (wanted) => {
      isMuted = wanted;
    },
  };
};
