import { Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../catalogue/catalogue.js';
import { countryName } from '../format/countries.js';
import { Amount } from '../ui/amount.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { LeadOwner, TakeButton } from './lead-owner.js';
import { type Lead, leadName, useStageLabel } from './lead-queries.js';
import classes from './leads.module.css';
import { StatusPick } from './status-pick.js';

/** A lead in the table: all of the row opens it, save for what can be changed in it. */
export function LeadRow({ lead }: { readonly lead: Lead }) {
  const labelOf = useStageLabel();
  const locale = useLocale();
  const name = leadName(lead);
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.name}>
        <Link to="/leads/$leadId" params={{ leadId: lead.id }} search className={classes.link}>
          {name}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {[lead.company === name ? null : lead.company, lead.emails[0] === name ? null : lead.emails[0]]
            .filter((text) => text != null)
            .join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td className={classes.control}>
        <div className={classes.status}>
          <StatusPick lead={lead} quiet />
        </div>
      </Table.Td>
      <Table.Td className={classes.wide}>{labelOf(lead.stage)}</Table.Td>
      <Table.Td className={classes.middle}>
        <Group gap="sm" wrap="nowrap">
          <LeadOwner lead={lead} />
          <span className={classes.control}>
            <TakeButton lead={lead} />
          </span>
        </Group>
      </Table.Td>
      <Table.Td className={classes.wide}>
        <Text size="sm">{words.leads.origins[lead.origin]}</Text>
        {lead.source !== null && (
          <Text size="xs" c="dimmed" truncate maw={160}>
            {lead.source}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.widest}>{lead.campaign}</Table.Td>
      <Table.Td className={classes.widest}>{lead.country && countryName(lead.country, locale)}</Table.Td>
      <Table.Td className={`${classes.middle} ${classes.number}`}>
        {lead.value && <Amount money={lead.value} />}
      </Table.Td>
      <Table.Td className={`${classes.middle} ${classes.number}`}>
        <Moment at={lead.createdAt} style="narrow" />
      </Table.Td>
    </Table.Tr>
  );
}
