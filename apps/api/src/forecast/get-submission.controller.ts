import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, RecordId } from '../request/route.js';
import { GetSubmission } from './get-submission.handler.js';
import { SubmissionDetailsDto } from './submission.dto.js';

@ApiTags('forecast')
@Controller('v1/forecast/submissions/:forecastId')
export class GetSubmissionController {
  constructor(private readonly queries: QueryBus) {}

  /** A submitted forecast with its deals as they then were, and how accurate it turned out. */
  @Get()
  @Reads('figures:read', SubmissionDetailsDto, 'submission_not_found')
  getSubmission(
    @Caller() principal: Principal,
    @RecordId('forecastId', 'submission_not_found') forecastId: string,
    @Query() query: ReadDto,
  ) {
    return this.queries.execute(new GetSubmission(principal, { ...query, forecastId }));
  }
}
