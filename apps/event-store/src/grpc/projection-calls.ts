import { type handleUnaryCall, type ServerWritableStream, status } from '@grpc/grpc-js';
import { type ProjectionManagement, type ProjectionStatus } from '../projections/projection-management.js';
import {
  type CreateReq,
  type CreateResp,
  type DisableReq,
  type DisableResp,
  type EnableReq,
  type EnableResp,
  type StatisticsReq,
  type StatisticsResp,
  projections,
} from './definitions.js';
import { type Report, toServiceError } from './status.js';

const details =
  'This server runs the system projections only: create projections of your own at an EventStoreDB or KurrentDB.';

/** `Projections.Create`: nothing that users write is run here. */
export const handleCreate: handleUnaryCall<CreateReq, CreateResp> = (_call, answer) =>
  answer({ code: status.UNIMPLEMENTED, details });

/** `Projections.Enable`. */
export const handleEnable =
  (management: ProjectionManagement, report: Report): handleUnaryCall<EnableReq, EnableResp> =>
  ({ request }, answer) =>
    void management.switch(request.getOptions()?.getName() ?? '', true).then(
      () => answer(null, new projections.EnableResp()),
      (error: unknown) => answer(failed(error, report)),
    );

/** `Projections.Disable`. */
export const handleDisable =
  (management: ProjectionManagement, report: Report): handleUnaryCall<DisableReq, DisableResp> =>
  ({ request }, answer) =>
    void management.switch(request.getOptions()?.getName() ?? '', false).then(
      () => answer(null, new projections.DisableResp()),
      (error: unknown) => answer(failed(error, report)),
    );

/** `Projections.Statistics`: of one by its name, or of a mode; all that there are run continuously. */
export const handleStatistics =
  (management: ProjectionManagement, report: Report) =>
  (call: ServerWritableStream<StatisticsReq, StatisticsResp>): void =>
    void asked(management, call.request).then(
      (statuses) => {
        for (const one of statuses) call.write(new projections.StatisticsResp().setDetails(detailsOf(one)));
        call.end();
      },
      (error: unknown) => call.emit('error', failed(error, report)),
    );

async function asked(management: ProjectionManagement, request: StatisticsReq): Promise<readonly ProjectionStatus[]> {
  const options = request.getOptions();
  if (options?.hasName()) return [await management.status(options.getName())];
  return options?.hasAll() || options?.hasContinuous() ? management.all() : [];
}

function detailsOf({ name, isRunning, position, progress, considered }: ProjectionStatus) {
  const checkpoint = `C:${position}/P:${position}`;
  return new projections.StatisticsResp.Details()
    .setName(name)
    .setEffectivename(name)
    .setMode('Continuous')
    .setStatus(isRunning ? 'Running' : 'Stopped')
    .setPosition(checkpoint)
    .setLastcheckpoint(checkpoint)
    .setProgress(progress)
    .setEventsprocessedafterrestart(String(considered));
}

function failed(error: unknown, report: Report) {
  report(error);
  return toServiceError(error);
}
