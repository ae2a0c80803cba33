import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HttpProblem, isProblemCode, problemType } from '#http';
import { May } from '../access/may.js';
import { ProblemTypeDto } from './problem-type.dto.js';

@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  /** Explains a problem: what its code means and what to do about it. */
  @Get(':code')
  @May('public')
  @ApiOkResponse({ type: ProblemTypeDto })
  explainProblem(@Param('code') code: string): ProblemTypeDto {
    if (!isProblemCode(code)) throw new HttpProblem('problem_not_found', { code });
    return { code, ...problemType(code) };
  }
}
