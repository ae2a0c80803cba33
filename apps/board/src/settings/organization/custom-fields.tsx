import { Group, TagsInput, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { customFieldsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { InlineText } from '../parts/inline-text.js';
import { ListSection } from '../parts/list-section.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Panel, Row } from '../parts/section.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { type SectionProps } from '../section-props.js';
import { type CustomField } from '../settings-data.js';
import { NewField } from './new-field.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.organization.fields;
const records = ['deal', 'lead', 'contact', 'account'] as const;

/** The organization's own fields, by what has them. */
export const CustomFields = ({ canEdit }: SectionProps) => (
  <ListSection
    title={words.settings.sections['custom-fields']}
    texts={texts}
    canEdit={canEdit}
    query={useQuery(customFieldsQuery)}
    form={(close) => <NewField onClose={close} />}
  >
    {(fields) =>
      records
        .map((record) => ({ record, own: fields.filter((field) => field.record === record) }))
        .filter(({ own }) => own.length > 0)
        .map(({ record, own }) => (
          <Panel key={record} title={texts.records[record]}>
            {own.map((field) => (
              <FieldRow key={field.id} field={field} canEdit={canEdit} />
            ))}
          </Panel>
        ))
    }
  </ListSection>
);

function FieldRow({ field, canEdit }: { readonly field: CustomField; readonly canEdit: boolean }) {
  const [isRemoving, removing] = useDisclosure(false);
  const params = { path: { fieldId: field.id } };
  const rename = useFormWrite((name: string) =>
    answerOf(api.POST('/v1/custom-fields/{fieldId}/name', { params, body: { name } })),
  );
  return (
    <Row>
      <EditableRow name={field.name} canEdit={canEdit} onDelete={removing.open}>
        <Group gap="sm">
          <InlineText
            value={field.name}
            label={words.settings.parts.nameOf(field.name)}
            readOnly={!canEdit}
            onSave={rename.mutateAsync}
            strong
          />
          <Tag color="gray">{texts.kinds[field.kind]}</Tag>
        </Group>
        {field.kind === 'choice' && <Choices field={field} canEdit={canEdit} />}
      </EditableRow>
      {isRemoving && (
        <RemovalDialog
          title={texts.remove(field.name)}
          text={texts.removeText}
          said={texts.removed(field.name)}
          onClose={removing.close}
          run={() => answerOf(api.DELETE('/v1/custom-fields/{fieldId}', { params, body: {} }))}
        />
      )}
    </Row>
  );
}

function Choices({ field, canEdit }: { readonly field: CustomField; readonly canEdit: boolean }) {
  const set = useWrite((choices: string[]) =>
    answerOf(
      api.POST('/v1/custom-fields/{fieldId}/choices', { params: { path: { fieldId: field.id } }, body: { choices } }),
    ),
  );
  if (!canEdit)
    return (
      <Text size="xs" c="dimmed">
        {field.choices.join(', ')}
      </Text>
    );
  return (
    <TagsInput
      size="xs"
      mt={4}
      aria-label={texts.choicesOf(field.name)}
      placeholder={texts.choicesHelp}
      value={set.isPending ? set.variables : field.choices}
      onChange={(choices) => set.mutate(choices)}
    />
  );
}
