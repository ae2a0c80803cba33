import { type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import { StreamDeleted, WrongExpectedRevision } from '../streams/store-errors.js';
import { type StreamWriter } from '../streams/stream-writer.js';
import { expiryOf, readDeletableStream, readExpected } from './append-request.js';
import {
  type DeleteReq,
  type DeleteResp,
  type Empty,
  type TombstoneReq,
  type TombstoneResp,
  shared,
  streams,
} from './definitions.js';
import { type Report, toServiceError } from './status.js';

type Request = DeleteReq | TombstoneReq;
type Handler<Req extends Request, Resp> = (call: ServerUnaryCall<Req, Resp>, answer: sendUnaryData<Resp>) => void;

/** `Streams.Delete`: the stream is gone until somebody writes to it. */
export const handleDelete = (writer: StreamWriter, report: Report): Handler<DeleteReq, DeleteResp> =>
  handler(writer, false, report, (position) => placed(new streams.DeleteResp(), streams.DeleteResp.Position, position));

/** `Streams.Tombstone`: the stream is gone for ever. */
export const handleTombstone = (writer: StreamWriter, report: Report): Handler<TombstoneReq, TombstoneResp> =>
  handler(writer, true, report, (position) =>
    placed(new streams.TombstoneResp(), streams.TombstoneResp.Position, position),
  );

interface Place {
  setCommitPosition(position: string): this;
  setPreparePosition(position: string): this;
}

/** The response with the position of the deletion. */
function placed<P extends Place, Resp extends { setPosition(place: P): Resp; setNoPosition(none: Empty): Resp }>(
  response: Resp,
  Position: new () => P,
  position: string | undefined,
): Resp {
  if (position === undefined) return response.setNoPosition(new shared.Empty());
  return response.setPosition(new Position().setCommitPosition(position).setPreparePosition(position));
}

function handler<Req extends Request, Resp>(
  writer: StreamWriter,
  isPermanent: boolean,
  report: Report,
  toResponse: (position: string | undefined) => Resp,
): Handler<Req, Resp> {
  return (call, answer) => {
    deleted(writer, isPermanent, call).then(
      (position) => answer(null, toResponse(position)),
      (error: unknown) => {
        report(error);
        answer(toServiceError(error));
      },
    );
  };
}

/** The position of the deletion. */
async function deleted<Req extends Request, Resp>(
  writer: StreamWriter,
  isPermanent: boolean,
  call: ServerUnaryCall<Req, Resp>,
): Promise<string | undefined> {
  const options = call.request.getOptions();
  const stream = readDeletableStream(options?.getStreamIdentifier());
  const expected = readExpected(options, options?.hasRevision() ? options.getRevision() : undefined);
  const expiresAt = expiryOf(Number(call.getDeadline()), Date.now());
  const outcome = await writer.delete({ stream, expected, isPermanent, expiresAt });
  if (outcome.kind === 'stream-deleted') throw new StreamDeleted(stream);
  if (outcome.kind === 'wrong-revision') throw new WrongExpectedRevision(stream, expected, outcome.lastRevision);
  return outcome.position === undefined ? undefined : String(outcome.position);
}
