import { Button, CopyButton, Group } from '@mantine/core';
import { words } from '../../words/words.js';
import classes from './parts.module.css';

/** A text to copy: a token, a secret, an address. */
export const SecretText = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
    <code className={classes.secret} aria-label={label}>
      {text}
    </code>
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="light" onClick={copy} miw={72}>
          {copied ? words.settings.parts.copied : words.settings.parts.copy}
        </Button>
      )}
    </CopyButton>
  </Group>
);
