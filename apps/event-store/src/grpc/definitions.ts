import { createRequire } from 'node:module';
import type * as GossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type * as FeaturesServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type * as Features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type * as PersistentServices from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import type * as Persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type * as ProjectionsServices from '@eventstore/db-client/generated/projections_grpc_pb.js';
import type * as Projections from '@eventstore/db-client/generated/projections_pb.js';
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
import type * as Rpc from '@eventstore/db-client/generated/status_pb.js';
import type * as StreamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';

/**
 * The one file that reaches into the client for its generated definitions: undocumented, so the version is pinned.
 * They are required, not imported: Node would search their half megabyte for export names at every start.
 */
const require = createRequire(import.meta.url);
const generated = (file: string): unknown => require(`@eventstore/db-client/generated/${file}.js`);

export const { GossipService } = generated('gossip_grpc_pb') as typeof GossipServices;
export const { PersistentSubscriptionsService } = generated('persistent_grpc_pb') as typeof PersistentServices;
export const { ProjectionsService } = generated('projections_grpc_pb') as typeof ProjectionsServices;
export const { ServerFeaturesService } = generated('serverfeatures_grpc_pb') as typeof FeaturesServices;
export const { StreamsService } = generated('streams_grpc_pb') as typeof StreamsServices;
export const gossip = generated('gossip_pb') as typeof Gossip;
export const features = generated('serverfeatures_pb') as typeof Features;
export const persistent = generated('persistent_pb') as typeof Persistent;
export const projections = generated('projections_pb') as typeof Projections;
export const shared = generated('shared_pb') as typeof Shared;
export const rpc = generated('status_pb') as typeof Rpc;
export const streams = generated('streams_pb') as typeof Streams;

export type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
export type {
  CreateReq,
  CreateResp,
  DisableReq,
  DisableResp,
  EnableReq,
  EnableResp,
  StatisticsReq,
  StatisticsResp,
} from '@eventstore/db-client/generated/projections_pb.js';
export type * as PersistentMessages from '@eventstore/db-client/generated/persistent_pb.js';
export type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
export type { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
export type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  DeleteResp,
  ReadReq,
  ReadResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
