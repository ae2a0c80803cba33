import { Module } from '@nestjs/common';
import { ProblemsController } from './problems.controller.js';
import { StartController } from './start.controller.js';

/** What explains the API. */
@Module({ controllers: [ProblemsController, StartController] })
export class DocumentationModule {}
