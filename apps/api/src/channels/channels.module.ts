import { Module } from '@nestjs/common';
import { AddChannelController } from './add-channel.controller.js';
import { ChannelRequestHandler } from './channel-request.handler.js';
import { ChannelSecretController } from './channel-secret.controller.js';
import { ChannelSecrets } from './channel-secrets.js';
import { ChannelWrites } from './channel-writes.js';
import { GetChannelSecretHandler } from './get-channel-secret.handler.js';
import { ListChannelsController } from './list-channels.controller.js';
import { ListChannelsHandler } from './list-channels.handler.js';
import { RemoveChannelController } from './remove-channel.controller.js';
import { RenameChannelController } from './rename-channel.controller.js';
import { RotateChannelSecretHandler } from './rotate-channel-secret.handler.js';

/** Where an organization can be written to or called. */
@Module({
  controllers: [
    AddChannelController,
    ChannelSecretController,
    ListChannelsController,
    RemoveChannelController,
    RenameChannelController,
  ],
  providers: [
    ChannelRequestHandler,
    ChannelSecrets,
    ChannelWrites,
    GetChannelSecretHandler,
    ListChannelsHandler,
    RotateChannelSecretHandler,
  ],
})
export class ChannelsModule {}
