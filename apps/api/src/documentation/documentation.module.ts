import { Module } from '@nestjs/common';
import { ProblemsController } from './problems.controller.js';

/** What explains the API. */
@Module({ controllers: [ProblemsController] })
export class DocumentationModule {}
