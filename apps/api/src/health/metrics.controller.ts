import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { metrics } from './metrics.js';

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  @Get()
  @May('public')
  @Header('Content-Type', metrics.contentType)
  read(): Promise<string> {
    return metrics.metrics();
  }
}
