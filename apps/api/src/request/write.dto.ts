import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsInstant, IsUUID } from './validation.js';

/** What the body of any write may say besides what it wants. */
export class WriteDto {
  /**
   * Why it is done. Auditors ask it; stored encrypted.
   * @example "The buyer signed the order form."
   */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  why?: string;

  /**
   * Of an AI agent: why it wants it. Who approves it reads this; stored encrypted.
   * @example "She asked for the contract."
   */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  rationale?: string;

  /** Of an AI agent: the conversation that it concluded it from. */
  @IsOptional()
  @IsUUID()
  fromConversationId?: string;

  /**
   * When it happened, for tokens with the scope `backdate`. Never in the future.
   * @example "2026-11-20T09:30:00.000Z"
   */
  @IsOptional()
  @IsInstant()
  occurredAt?: string;
}

/** A write that may give a reason. */
export class ReasonDto extends WriteDto {
  /**
   * The reason, kept with the deal's history.
   * @example "Budget approved"
   */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** What a body asks for, without what any write may say. */
export function fieldsOf<Body extends WriteDto>(body: Body): Omit<Body, keyof WriteDto> {
  const fields = { ...body };
  delete fields.why;
  delete fields.rationale;
  delete fields.fromConversationId;
  delete fields.occurredAt;
  return fields;
}
