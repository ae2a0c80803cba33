import { Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { presetsQuery } from '../settings-data.js';
import classes from './pipelines.module.css';
import { StageStrip } from './stage-strip.js';

const texts = words.settings.pipelines;
const nothing = '';

interface PresetChoiceProps {
  /** null: from nothing */
  readonly chosen: string | null;
  readonly onChoose: (preset: string | null) => void;
}

/** What a new pipeline starts with: a preset with its sentence and stages, or nothing. */
export function PresetChoice({ chosen, onChoose }: PresetChoiceProps) {
  const query = useQuery(presetsQuery);
  return (
    <Radio.Group
      label={texts.startWith}
      value={chosen ?? nothing}
      onChange={(value) => onChoose(value === nothing ? null : value)}
    >
      <Loaded query={query} rows={5}>
        {(presets) => (
          <ScrollArea.Autosize mah={320} mt={4} type="auto" offsetScrollbars>
            <Stack gap="xs">
              <Preset
                value={nothing}
                name={texts.fromNothing}
                text={texts.fromNothingText}
                isChosen={chosen === null}
              />
              {presets.map(({ name, description, stages }) => (
                <Preset key={name} value={name} name={name} text={description} isChosen={chosen === name}>
                  <StageStrip stages={stages} />
                </Preset>
              ))}
            </Stack>
          </ScrollArea.Autosize>
        )}
      </Loaded>
    </Radio.Group>
  );
}

interface PresetProps {
  readonly value: string;
  readonly name: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly children?: React.ReactNode;
}

const Preset = ({ value, name, text, isChosen, children }: PresetProps) => (
  <label className={classes.preset} data-checked={isChosen || undefined}>
    <Radio value={value} label={name} size="xs" fw={600} />
    <Text size="xs" pl={28} mb={4}>
      {text}
    </Text>
    <div style={{ paddingLeft: 28 }}>{children}</div>
  </label>
);
