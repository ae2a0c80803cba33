import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery } from '../../catalogue/catalogue.js';
import { Blank } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { useOpenedId } from '../parts/opened-id.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { NewPipeline } from './new-pipeline.js';
import { PipelineEditor } from './pipeline-editor.js';
import { PipelineRow } from './pipeline-row.js';

const texts = words.settings.pipelines;

/** The pipelines of the organization, or the one that is open. */
export function Pipelines({ canEdit }: SectionProps) {
  const query = useQuery(pipelinesQuery);
  const [openedId, open] = useOpenedId();
  const [isAdding, adding] = useDisclosure(false);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Loaded query={query}>
      {(pipelines) => {
        if (openedId === undefined)
          return (
            <Section title={words.settings.sections.pipelines} text={texts.text} action={add}>
              <Panel>
                {pipelines.map((pipeline) => (
                  <PipelineRow
                    key={pipeline.id}
                    pipeline={pipeline}
                    canEdit={canEdit}
                    onOpen={() => open(pipeline.id)}
                  />
                ))}
              </Panel>
              {isAdding && <NewPipeline onClose={adding.close} onCreated={({ id }) => open(id)} />}
            </Section>
          );
        const opened = pipelines.find(({ id }) => id === openedId);
        if (opened)
          return <PipelineEditor key={opened.id} pipeline={opened} canEdit={canEdit} onBack={() => open(undefined)} />;
        return (
          <Blank title={texts.gone}>
            <Button variant="light" onClick={() => open(undefined)}>
              {texts.back}
            </Button>
          </Blank>
        );
      }}
    </Loaded>
  );
}
