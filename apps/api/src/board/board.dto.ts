import { IntersectionType, OmitType } from '@nestjs/swagger';
import { type FigureDto } from '../analytics/figures.dto.js';
import { type ContactActivityDto, type FollowUpStateDto } from '../opportunity/contact-activity.dto.js';
import { DealFilterDto } from '../opportunity/deal-filter.dto.js';
import { type MoneyDto } from '../opportunity/money.dto.js';
import { type NamedDto } from '../opportunity/named.dto.js';
import { type PipelineDto, type StageDto } from '../pipelines/pipeline.dto.js';
import { PageDto } from '../request/read.dto.js';

/** Which cards. `limit` is of each column. */
export class GetBoardDto extends IntersectionType(OmitType(PageDto, ['cursor']), DealFilterDto) {}

/** Which cards of a column. */
export class GetColumnDto extends IntersectionType(PageDto, DealFilterDto) {}

/** A deal on the board. */
export class CardDto {
  id: string;
  /** Its ETag: what a write takes as If-Match, in quotes. */
  revision: number;
  /** Null: it shows its contact's name. */
  name: string | null;
  contact: NamedDto | null;
  account: NamedDto | null;
  stageId: string;
  status: 'open' | 'won' | 'lost' | 'abandoned';
  value: MoneyDto;
  teamId: string | null;
  channel: NamedDto | null;
  /** Null: unassigned. */
  rep: NamedDto | null;
  agentId: string | null;
  /** Of an open deal. */
  followUp: FollowUpStateDto | null;
  /** It is open and has stayed in its stage for longer than the stage's limit, with no follow-up ahead. */
  stale: boolean;
  /** A calendar date. @example "2026-12-31" */
  expectedCloseDate: string | null;
  tags: string[];
  /** Where it was dragged to in its column; null: it goes by its last activity, after those that were dragged to the top. */
  rank: string | null;
  stageEnteredAt: string;
  closedAt: string | null;
  lastActivityAt: string;
  /** Of an open deal: what the conversations with its contact come to. */
  contactActivity: ContactActivityDto | null;
}

/** Some cards of a column. */
export class CardsDto {
  cards: CardDto[];
  /** Null: no more. */
  nextCursor: string | null;
}

/** A stage and its first cards. */
export class ColumnDto extends CardsDto {
  stage: StageDto;
  /** Of all cards of the column, those not shown yet included. */
  total: FigureDto;
}

/** A pipeline's deals in columns. */
export class BoardDto {
  pipeline: PipelineDto;
  /** In the order of the stages. */
  columns: ColumnDto[];
}
