import { Button, type ButtonProps, Group, Text, VisuallyHidden } from '@mantine/core';
import { type ComponentPropsWithRef, type ReactNode } from 'react';
import { type Icon } from '@tabler/icons-react';
import styles from './deal.module.css';

interface ControlButtonProps extends Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'value'> {
  readonly className?: string;
  /** what it controls, e.g. `Owner` */
  readonly label: string;
  readonly value: ReactNode;
  readonly icon: Icon;
  readonly color?: string;
  /** shown, but not to be changed */
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
}

/** One control of the row: what it controls as an icon and in words for those who hear, and what it is. */
export function ControlButton({
  label,
  value,
  icon: Icon,
  color = 'gray',
  readOnly,
  className,
  ...rest
}: ControlButtonProps) {
  const content = (
    <>
      <VisuallyHidden>{label}: </VisuallyHidden>
      {value}
    </>
  );
  if (readOnly)
    return (
      <Group gap={6} className={styles.fact} data-color={color} wrap="nowrap">
        <Icon size={15} stroke={1.7} aria-hidden />
        <Text size="sm" span truncate>
          {content}
        </Text>
      </Group>
    );
  return (
    <Button
      variant="default"
      className={`${styles.control} ${className ?? ''}`}
      data-color={color}
      leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
      title={label}
      {...rest}
    >
      {content}
    </Button>
  );
}
