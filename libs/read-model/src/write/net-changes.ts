import { type KeyOperation } from './operation.js';

/** What the write script is given: keys, and after its head the commands, each naming its key by index. */
export interface ScriptInput {
  readonly keys: string[];
  readonly args: (string | number)[];
}

/** Operations folded to what remains of them. */
export class NetChanges {
  private readonly puts = new ByKey<string | null>();
  private readonly amounts = new ByKey<number>();
  private readonly scores = new ByKey<number | null>();
  private readonly lists = new Map<string, { dropped: boolean; entries: string[] }>();

  /** Takes an operation on a key that starts with the prefix. */
  take(prefix: string, operation: KeyOperation): void {
    const key = prefix + operation.key;
    switch (operation.op) {
      case 'put':
        this.puts.of(key).set(operation.field, operation.value);
        return;
      case 'add': {
        const amounts = this.amounts.of(key);
        amounts.set(operation.field, (amounts.get(operation.field) ?? 0) + operation.by);
        return;
      }
      case 'rank':
        this.scores.of(key).set(operation.member, operation.score);
        return;
      case 'append':
        this.list(key).entries.push(operation.entry);
        return;
      case 'drop':
        this.lists.set(key, { dropped: true, entries: [] });
    }
  }

  /** Members of a sorted set that were put at a score, or (null) removed. */
  scoresOf(key: string): ReadonlyMap<string, number | null> {
    return this.scores.of(key);
  }

  /** Appends the changes to the script's input. */
  writeTo(input: ScriptInput): void {
    for (const [key, fields] of this.puts.all) {
      const [set, removed] = [new Command('HSET'), new Command('HDEL')];
      for (const [field, value] of fields) {
        if (value === null) removed.push(field);
        else set.push(field, value);
      }
      writeKey(input, key, [set, removed]);
    }
    for (const [key, amounts] of this.amounts.all) {
      const added = new Command('ADD');
      for (const [field, by] of amounts) if (by !== 0) added.push(field, by);
      writeKey(input, key, [added]);
    }
    for (const [key, members] of this.scores.all) {
      const [ranked, removed] = [new Command('ZADD'), new Command('ZREM')];
      for (const [member, score] of members) {
        if (score === null) removed.push(member);
        else ranked.push(scoreText(score), member);
      }
      writeKey(input, key, [ranked, removed]);
    }
    for (const [key, { dropped, entries }] of this.lists) {
      writeKey(input, key, [new Command('DEL', dropped), new Command('RPUSH', false, entries)]);
    }
  }

  private list(key: string): { dropped: boolean; entries: string[] } {
    const found = this.lists.get(key) ?? { dropped: false, entries: [] };
    this.lists.set(key, found);
    return found;
  }
}

class ByKey<Value> {
  readonly all = new Map<string, Map<string, Value>>();

  of(key: string): Map<string, Value> {
    let found = this.all.get(key);
    if (!found) {
      found = new Map<string, Value>();
      this.all.set(key, found);
    }
    return found;
  }
}

/** A command of the script; it is left out where it has nothing to do. */
class Command {
  constructor(
    readonly name: string,
    readonly always = false,
    readonly values: (string | number)[] = [],
  ) {}

  push(...values: (string | number)[]): void {
    for (const value of values) this.values.push(value);
  }
}

function writeKey({ keys, args }: ScriptInput, key: string, commands: readonly Command[]): void {
  keys.push(key);
  for (const { name, always, values } of commands) {
    if (values.length === 0 && !always) continue;
    args.push(name, keys.length, values.length);
    for (const value of values) args.push(value);
  }
}

const scoreText = (score: number): string | number => (score === Infinity ? 'inf' : score);
