import { IsBoolean } from 'class-validator';
import { Transform } from 'class-transformer';
import { PageDto } from '../request/read.dto.js';
import { OrAbsent } from '../request/validation.js';

/** Which part of a timeline. */
export class GetTimelineDto extends PageDto {
  /** Absent: true. */
  @OrAbsent()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  newestFirst?: boolean;
}

/** Who acted. */
export class ActorDto {
  kind: 'user' | 'agent' | 'service' | 'system';
  id: string;
  roles: string[];
}

/** By which way it came in. */
export class ViaDto {
  kind: 'board' | 'api' | 'import' | 'automation' | 'agent' | 'process';
  id: string;
}

/** An event of a deal. */
export class TimelineEntryDto {
  id: string;
  /** @example "stage_advanced" */
  type: string;
  /** When it happened. */
  at: string;
  recordedAt: string;
  backdated: boolean;
  actor: ActorDto;
  onBehalfOf: ActorDto | null;
  via: ViaDto;
  /** Why it was done. */
  why: string | null;
  /** What the event holds: it names both sides of a change. */
  data: Record<string, unknown>;
  revision: number;
  /** Log position. */
  position: string;
}

/** A page of a timeline. */
export class TimelineDto {
  items: TimelineEntryDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
