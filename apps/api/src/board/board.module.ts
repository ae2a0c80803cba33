import { Module } from '@nestjs/common';
import { GetBoardController } from './get-board.controller.js';
import { GetBoardHandler } from './get-board.handler.js';
import { GetColumnController } from './get-column.controller.js';
import { GetColumnHandler } from './get-column.handler.js';
import { ListFollowUpsController } from './list-follow-ups.controller.js';
import { ListFollowUpsHandler } from './list-follow-ups.handler.js';

/** Deals as cards: the board, and what is to be followed up. */
@Module({
  controllers: [GetBoardController, GetColumnController, ListFollowUpsController],
  providers: [GetBoardHandler, GetColumnHandler, ListFollowUpsHandler],
})
export class BoardModule {}
