import { IsIn } from 'class-validator';
import { IntersectionType } from '@nestjs/swagger';
import { PageDto } from '../request/read.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { DealFilterDto } from './deal-filter.dto.js';

const sorts = ['createdAt', 'lastActivityAt', 'value', 'expectedCloseDate', 'name'] as const;
const directed = [...sorts, ...sorts.map((sort) => `-${sort}` as const)];

/** Which deals, in which order. */
export class ListOpportunitiesDto extends IntersectionType(PageDto, DealFilterDto) {
  @OrAbsent()
  @IsUUID()
  pipelineId?: string;

  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** `-` before it: descending. Absent: `-createdAt`. */
  @OrAbsent()
  @IsIn(directed)
  sort?: (typeof directed)[number];
}
