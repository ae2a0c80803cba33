import { CommandHandler, Command, type ICommandHandler } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { type AutomationContent, automationStreams } from '#domain';
import { automationWorld, OrganizationNeighbours } from '#world';
import { Answer } from '../request/answer.js';
import { AutomationTrials } from './automation-trials.js';
import { actionView } from './automation-view.js';
import { type AutomationTrialDto } from './try-automation.dto.js';

/** A rule to be tried on what has happened: nothing is written. */
export class TryAutomation extends Command<Answer<AutomationTrialDto>> {
  constructor(
    readonly principal: Principal,
    readonly content: AutomationContent,
    readonly days: number,
  ) {
    super();
  }
}

@CommandHandler(TryAutomation)
export class TryAutomationHandler implements ICommandHandler<TryAutomation> {
  constructor(
    private readonly trials: AutomationTrials,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  async execute({ principal: { organizationId }, content, days }: TryAutomation): Promise<Answer<AutomationTrialDto>> {
    const { decider } = automationStreams;
    const world = automationWorld(await this.neighbours.catalogue(organizationId));
    // Refuses what would be refused where it is saved.
    decider.decide({ type: 'add_automation', ruleId: 'trial', ...content, on: true }, decider.initialState, world);
    const { examined, matched, dealCount, matches, since, complete } = await this.trials.of(
      organizationId,
      content,
      days,
    );
    const actions = content.actions.map(actionView);
    return new Answer({ examined, matched, deals: dealCount, matches, actions, since, complete }, 200, {});
  }
}
