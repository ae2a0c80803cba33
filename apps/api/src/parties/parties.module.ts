import { Module } from '@nestjs/common';
import { PartyCommands } from './party-commands.js';

/** What contacts and accounts have in common. */
@Module({ providers: [PartyCommands], exports: [PartyCommands] })
export class PartiesModule {}
