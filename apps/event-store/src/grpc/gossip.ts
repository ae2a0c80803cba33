import { randomUUID } from 'node:crypto';
import { type handleUnaryCall } from '@grpc/grpc-js';
import { type ClusterInfo, type Empty, gossip, shared } from './definitions.js';

/** Answers discovery as a cluster of one that leads. */
export function handleGossip(host: string, port: () => number): handleUnaryCall<Empty, ClusterInfo> {
  const instanceId = randomUUID();
  return (_call, answer) => {
    const member = new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(instanceId))
      .setTimeStamp(String(Date.now()))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port()));
    answer(null, new gossip.ClusterInfo().setMembersList([member]));
  };
}
