import { useQuery } from '@tanstack/react-query';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { routingQuery } from '../settings-data.js';
import { RoutingRules } from './routing-rules.js';

/** The rules by which new leads are given to people and teams. */
export function Routing({ canEdit }: SectionProps) {
  const query = useQuery(routingQuery);
  return (
    <Section title={words.settings.sections.routing} text={words.settings.leads.routing.text}>
      <Loaded query={query}>
        {({ body, etag }) => <RoutingRules saved={body.items} etag={etag} canEdit={canEdit} />}
      </Loaded>
    </Section>
  );
}
