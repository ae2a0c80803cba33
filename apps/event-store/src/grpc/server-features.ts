import { type handleUnaryCall } from '@grpc/grpc-js';
import {
  type Empty,
  PersistentSubscriptionsService,
  ProjectionsService,
  StreamsService,
  type SupportedMethods,
  features,
} from './definitions.js';

type Handler = handleUnaryCall<Empty, SupportedMethods>;

/** The version whose behaviour this server has. */
const COMPATIBLE_VERSION = '23.10.6';

/** What is built, and nothing else: the client decides by this list which way it goes. */
const SUPPORTED = [
  { method: StreamsService.read, features: ['position', 'events'] },
  { method: StreamsService.append, features: [] },
  { method: StreamsService.batchAppend, features: ['deadline_duration'] },
  { method: StreamsService.delete, features: [] },
  { method: StreamsService.tombstone, features: [] },
  ...Object.values(PersistentSubscriptionsService).map((method) => ({ method, features: ['stream', 'all'] })),
  { method: ProjectionsService.statistics, features: [] },
  { method: ProjectionsService.enable, features: [] },
  { method: ProjectionsService.disable, features: [] },
];

export const handleGetSupportedMethods: Handler = (_call, answer) => {
  const methods = SUPPORTED.map(({ method, features: list }) => {
    const [, service = '', name = ''] = method.path.toLowerCase().split('/');
    return new features.SupportedMethod().setServiceName(service).setMethodName(name).setFeaturesList(list);
  });
  answer(null, new features.SupportedMethods().setEventStoreServerVersion(COMPATIBLE_VERSION).setMethodsList(methods));
};
