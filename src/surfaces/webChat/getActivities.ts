import type { Request, Response } from 'restify';
import { activitySet, readActivities } from './readActivities.ts';
import { authenticate, type WebChatRoom, watermarkOf } from './webChat.ts';

/** `GET /v3/directline/conversations/:id/activities?watermark=`: what came after it; empty before the first activity. */
export const getActivities = async (room: WebChatRoom, request: Request, response: Response) => {
  const session = await authenticate(room, request);
  const after = watermarkOf(request.url);
  const rows = await readActivities(room, session, after);
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(activitySet(rows, rows.at(-1)?.seq ?? after));
};
