import { type handleUnaryCall } from '@grpc/grpc-js';
import { type PersistentSubscriptions } from '../persistent/persistent-subscriptions.js';
import { type Empty, persistent, type PersistentMessages, shared } from './definitions.js';
import { toInfoMessage } from './persistent-info.js';
import {
  readChangedKey,
  readGroupFilter,
  readGroupKey,
  readListed,
  readSettings,
  readStopAt,
} from './persistent-request.js';
import { type Report, toServiceError } from './status.js';

/** The calls that make, change and describe groups. */
export const persistentCalls = (subscriptions: PersistentSubscriptions, report: Report) => ({
  create: answered<PersistentMessages.CreateReq, PersistentMessages.CreateResp>(report, async (request) => {
    const options = request.getOptions();
    const key = readChangedKey(options);
    await subscriptions.create(key, readSettings(key, options), readGroupFilter(options));
    return new persistent.CreateResp();
  }),
  update: answered<PersistentMessages.UpdateReq, PersistentMessages.UpdateResp>(report, async (request) => {
    const options = request.getOptions();
    const key = readChangedKey(options);
    await subscriptions.update(key, readSettings(key, options));
    return new persistent.UpdateResp();
  }),
  delete: answered<PersistentMessages.DeleteReq, PersistentMessages.DeleteResp>(report, async (request) => {
    await subscriptions.delete(readGroupKey(request.getOptions()));
    return new persistent.DeleteResp();
  }),
  getInfo: answered<PersistentMessages.GetInfoReq, PersistentMessages.GetInfoResp>(report, async (request) => {
    const info = await subscriptions.info(readGroupKey(request.getOptions()));
    return new persistent.GetInfoResp().setSubscriptionInfo(toInfoMessage(info));
  }),
  list: answered<PersistentMessages.ListReq, PersistentMessages.ListResp>(report, async (request) => {
    const infos = await subscriptions.list(readListed(request.getOptions()));
    return new persistent.ListResp().setSubscriptionsList(infos.map(toInfoMessage));
  }),
  replayParked: answered<PersistentMessages.ReplayParkedReq, PersistentMessages.ReplayParkedResp>(report, (request) => {
    const options = request.getOptions();
    subscriptions.replayParked(readGroupKey(options), readStopAt(options));
    return new persistent.ReplayParkedResp();
  }),
  restartSubsystem: answered<Empty, Empty>(report, async () => {
    await subscriptions.restart();
    return new shared.Empty();
  }),
});

/** A handler of a call with one request and one answer. */
const answered =
  <Req, Resp>(report: Report, act: (request: Req) => Resp | Promise<Resp>): handleUnaryCall<Req, Resp> =>
  ({ request }, answer) =>
    void Promise.resolve()
      .then(() => act(request))
      .then(
        (response) => answer(null, response),
        (error: unknown) => {
          report(error);
          answer(toServiceError(error));
        },
      );
