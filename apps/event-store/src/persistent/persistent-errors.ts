import { StoreError } from '../streams/store-errors.js';
import { type GroupKey } from './group-key.js';

/** Why something cannot be done with a group of consumers. */
export abstract class GroupError extends StoreError {
  constructor(
    readonly key: GroupKey,
    message: string,
  ) {
    super(message);
  }
}

export class GroupNotFound extends GroupError {
  constructor(key: GroupKey) {
    super(key, `The subscription group ${key.group} on ${key.stream} does not exist.`);
  }
}

export class GroupExists extends GroupError {
  constructor(key: GroupKey) {
    super(key, `The subscription group ${key.group} on ${key.stream} exists already.`);
  }
}

/** The group cannot be as it is asked for. */
export class GroupFailed extends GroupError {
  constructor(
    key: GroupKey,
    readonly reason: string,
  ) {
    super(key, `The subscription group ${key.group} on ${key.stream}: ${reason}`);
  }
}

/** The group has been changed or deleted since its consumer connected. */
export class GroupDropped extends GroupError {
  constructor(key: GroupKey) {
    super(key, `The subscription group ${key.group} on ${key.stream} was changed or deleted.`);
  }
}

export class MaximumSubscribersReached extends GroupError {
  constructor(key: GroupKey) {
    super(key, `The subscription group ${key.group} on ${key.stream} has as many consumers as it may have.`);
  }
}
