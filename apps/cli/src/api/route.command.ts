import { Command, Option } from 'commander';
import { type Field, type Operation } from '#api-client';
import { principalRoles } from '#auth';
import { parseValue } from './field-value.js';
import { type CallOptions, callRoute, type GivenField } from './call-route.js';

/** A route as a command: what its path names are arguments, what its query and body carry are options. */
export function routeCommand(operation: Operation): Command {
  const command = new Command(kebab(operation.name))
    .summary(operation.summary)
    .description(`${operation.summary}\n\n${operation.method} ${operation.path}`);
  for (const parameter of operation.parameters) command.argument(`<${kebab(parameter)}>`);
  for (const field of [...operation.query, ...operation.body]) command.addOption(optionFor(field));
  if (operation.method !== 'GET') {
    command
      .option('--if-match <revision>', 'the revision that you saw; a stale one is refused')
      .option('--idempotency-key <key>', 'the same key and body gives the first answer again');
  }
  return command
    .addOption(new Option('--as <role>', 'whose token it uses').choices(principalRoles).default('admin'))
    .option('--organization <id>', 'the organization; absent: the first one')
    .action(async (...given: unknown[]) => {
      const values = given.slice(0, operation.parameters.length).map(String);
      await callRoute(operation, values, command.opts<CallOptions>());
    });
}

function optionFor(field: Field): Option {
  const { name, required, nullable, choices, description } = field;
  const placeholder = choices.length > 0 ? choices.join('|') : field.kind;
  const flags = `--${kebab(name)} <${placeholder}${nullable ? '|null' : ''}>`;
  return new Option(flags, description)
    .makeOptionMandatory(required)
    .argParser((text): GivenField => ({ value: parseValue(field, text) }));
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
