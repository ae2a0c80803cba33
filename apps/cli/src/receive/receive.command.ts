import { Command } from 'commander';
import { type PrintOptions } from '../terminal/print.js';
import { type ReceiveOptions } from './receive.js';

/** `dealstream receive`: sends a message in, as a channel's provider would. */
export const receiveCommand = (): Command =>
  new Command('receive')
    .summary('send a message in, as a channel’s provider would')
    .description(
      'Signs a message with the secret of a channel and posts it where the channel’s provider does. It shows in the inbox; the sender becomes a contact where none has that phone or email. In production the provider, or an adapter before it, does the same.',
    )
    .argument('<text>', 'what the message says')
    .requiredOption('--channel <name>', 'the channel’s name or id')
    .requiredOption('--from <address>', 'who writes: a phone number, an email address or the id of a chat')
    .option('--name <name>', 'what the sender is called')
    .option('--id <id>', 'the provider’s id of the message; the same one again is the same message')
    .option('--organization <id>', 'absent: the first one')
    .option('--json', 'one JSON document at the end')
    .addHelpText(
      'after',
      '\nExamples:\n  dealstream receive --channel Sales --from "+49 30 901820" --name "Ada Byron" "Do you have ten seats?"',
    )
    .action(async (text: string, options: PrintOptions & ReceiveOptions) =>
      (await import('./receive.js')).receive(text, options),
    );
