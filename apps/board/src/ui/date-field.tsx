import { useDisclosure } from '@mantine/hooks';
import { DateInput, type DateInputProps } from '@mantine/dates';

/** A day, typed or chosen. While its calendar is open, Escape closes that alone, and not the dialog that it is in. */
export function DateField(props: DateInputProps) {
  const [isOpen, calendar] = useDisclosure(false);
  return (
    <DateInput
      {...props}
      data-mantine-stop-propagation={isOpen || undefined}
      popoverProps={{ onOpen: calendar.open, onClose: calendar.close }}
    />
  );
}
