import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { May } from '../access/may.js';

@ApiExcludeController()
@Controller()
export class StartController {
  @Get()
  @May('public')
  @Redirect('/docs', 302)
  start(): void {
    // The decorator answers.
  }
}
