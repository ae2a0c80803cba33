import { Param, type PipeTransform } from '@nestjs/common';
import { HttpProblem } from '#http';

/** A stage of a lead's life in the path. @throws `lead_stage_not_found` naming those there are */
export const LeadStage = (stages: readonly string[]) => Param('stage', new OneOf(stages));

class OneOf implements PipeTransform<string, string> {
  constructor(private readonly stages: readonly string[]) {}

  transform(stage: string): string {
    if (!this.stages.includes(stage)) throw new HttpProblem('lead_stage_not_found', { stage, stages: this.stages });
    return stage;
  }
}
