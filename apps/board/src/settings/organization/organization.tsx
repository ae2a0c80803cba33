import { useQuery } from '@tanstack/react-query';
import { Select, Switch, TagsInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { words } from '../../words/words.js';
import { currencyChoices, timeZoneChoices } from '../parts/choices.js';
import { InlineText } from '../parts/inline-text.js';
import { Loaded } from '../parts/loaded.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Panel, Section, SettingRow } from '../parts/section.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { type SectionProps } from '../section-props.js';
import { wholeOrganizationQuery } from '../settings-data.js';
import { type OrganizationSettings, organizationWrites } from './organization-writes.js';

const texts = words.settings.organization;

/** What holds for the whole organization. */
export function Organization({ canEdit }: SectionProps) {
  const query = useQuery(wholeOrganizationQuery);
  return (
    <Section title={words.settings.sections.organization} text={texts.text}>
      <Loaded query={query} rows={6}>
        {({ body }) => <OrganizationPanel organization={body} canEdit={canEdit} />}
      </Loaded>
    </Section>
  );
}

interface OrganizationPanelProps extends SectionProps {
  readonly organization: OrganizationSettings;
}

function OrganizationPanel({ organization, canEdit }: OrganizationPanelProps) {
  const said = { said: () => texts.saved };
  const rename = useFormWrite(organizationWrites.rename);
  const setLocale = useFormWrite(organizationWrites.setLocale);
  const setTimeZone = useWrite(organizationWrites.setTimeZone, said);
  const setCurrency = useWrite(organizationWrites.setCurrency, said);
  const setSources = useWrite(organizationWrites.setSources, said);
  return (
    <Panel>
      <SettingRow name={texts.name}>
        <InlineText value={organization.name} label={texts.name} readOnly={!canEdit} onSave={rename.mutateAsync} />
      </SettingRow>
      <SettingRow name={texts.timeZone} text={texts.timeZoneText}>
        <Select
          w={240}
          aria-label={texts.timeZone}
          data={timeZoneChoices}
          value={setTimeZone.isPending ? setTimeZone.variables : organization.timeZone}
          onChange={(zone) => zone !== null && setTimeZone.mutate(zone)}
          searchable
          allowDeselect={false}
          disabled={!canEdit}
        />
      </SettingRow>
      <SettingRow name={texts.currency} text={texts.currencyText}>
        <Select
          w={240}
          aria-label={texts.currency}
          data={currencyChoices}
          value={setCurrency.isPending ? setCurrency.variables : organization.currency}
          onChange={(currency) => currency !== null && setCurrency.mutate(currency)}
          searchable
          allowDeselect={false}
          disabled={!canEdit}
        />
      </SettingRow>
      <SettingRow name={texts.locale} text={texts.localeText}>
        <InlineText
          value={organization.locale}
          label={texts.locale}
          readOnly={!canEdit}
          onSave={setLocale.mutateAsync}
        />
      </SettingRow>
      <SettingRow name={texts.sources} text={texts.sourcesText}>
        <TagsInput
          w={320}
          maw="100%"
          size="xs"
          aria-label={texts.sources}
          placeholder={canEdit ? texts.sourcesHelp : undefined}
          value={setSources.isPending ? setSources.variables : organization.sources}
          onChange={(sources) => setSources.mutate(sources)}
          disabled={!canEdit}
        />
      </SettingRow>
      <IfMatch organization={organization} canEdit={canEdit} />
    </Panel>
  );
}

function IfMatch({ organization, canEdit }: OrganizationPanelProps) {
  const [isAsking, asking] = useDisclosure(false);
  const withdraw = useWrite(() => organizationWrites.demandIfMatch(false), { said: () => texts.saved });
  return (
    <SettingRow name={texts.ifMatch} text={texts.ifMatchText}>
      <Switch
        aria-label={texts.ifMatch}
        checked={organization.ifMatchDemanded}
        onChange={(event) => (event.currentTarget.checked ? asking.open() : withdraw.mutate(undefined))}
        disabled={!canEdit || withdraw.isPending}
      />
      {isAsking && (
        <RemovalDialog
          title={texts.ifMatchTitle}
          text={texts.ifMatchConfirm}
          submit={texts.ifMatchSubmit}
          said={texts.saved}
          onClose={asking.close}
          run={() => organizationWrites.demandIfMatch(true)}
        />
      )}
    </SettingRow>
  );
}
