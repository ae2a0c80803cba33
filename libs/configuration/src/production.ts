import { type Environment } from './environment.js';
import { type Connection, connectionOf } from './is-connection-string.js';

/** What production refuses: connections in clear to another machine, and the password that everybody knows. */
export function productionProblems({ EVENTSTORE_URL, REDIS_URL }: Environment): string[] {
  const problems: string[] = [];
  const log = connectionOf(EVENTSTORE_URL ?? '');
  const redis = connectionOf(REDIS_URL ?? '');
  if (log?.options.get('tls') === 'false' && leavesThisMachine(log)) {
    problems.push('EVENTSTORE_URL has tls=false to another machine: in production the connection must be encrypted');
  }
  if (log?.password === 'changeit') {
    problems.push('EVENTSTORE_URL has the default password: change it before production');
  }
  if (redis?.protocol === 'redis' && leavesThisMachine(redis)) {
    problems.push('REDIS_URL is not encrypted and leads to another machine: in production use rediss://');
  }
  return problems;
}

const leavesThisMachine = ({ hosts }: Connection): boolean =>
  !hosts.every((host) => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host));
