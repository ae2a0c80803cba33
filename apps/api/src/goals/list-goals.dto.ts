import { IntersectionType } from '@nestjs/swagger';
import { PageDto } from '../request/read.dto.js';
import { HeldFilterDto } from './holder.dto.js';

/** Whose goals of which period. */
export class ListGoalsDto extends IntersectionType(PageDto, HeldFilterDto) {}
