import { Module } from '@nestjs/common';
import { Channels } from './channels.js';
import { ConversationAddresses } from './conversation-addresses.js';
import { ConversationCommands } from './conversation-commands.js';
import { GetConversationController } from './get-conversation.controller.js';
import { GetConversationHandler } from './get-conversation.handler.js';
import { IncomingMessages } from './incoming-messages.js';
import { ListConversationsController } from './list-conversations.controller.js';
import { ListConversationsHandler } from './list-conversations.handler.js';
import { ListMessagesController } from './list-messages.controller.js';
import { ListMessagesHandler } from './list-messages.handler.js';
import { MarkReadController } from './mark-read.controller.js';
import { MarkReadHandler } from './mark-read.handler.js';
import { OutgoingConversations } from './outgoing-conversations.js';
import { ReceiveMessageController } from './receive-message.controller.js';
import { ReceiveMessageHandler } from './receive-message.handler.js';
import { SendMessageController } from './send-message.controller.js';
import { SendMessageHandler } from './send-message.handler.js';
import { Senders } from './senders.js';
import { StartConversationController } from './start-conversation.controller.js';
import { StartConversationHandler } from './start-conversation.handler.js';

const controllers = [
  GetConversationController,
  ListConversationsController,
  ListMessagesController,
  MarkReadController,
  ReceiveMessageController,
  SendMessageController,
  StartConversationController,
];

const handlers = [
  GetConversationHandler,
  ListConversationsHandler,
  ListMessagesHandler,
  MarkReadHandler,
  ReceiveMessageHandler,
  SendMessageHandler,
  StartConversationHandler,
];

/** Messages with contacts over channels. */
@Module({
  controllers,
  providers: [
    ConversationAddresses,
    ConversationCommands,
    Channels,
    IncomingMessages,
    OutgoingConversations,
    Senders,
    ...handlers,
  ],
})
export class ConversationsModule {}
