import { NumberInput } from '@mantine/core';
import { useRef, useState } from 'react';

interface InlineNumberProps {
  readonly value: number | null;
  readonly label: string;
  readonly readOnly: boolean;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
  /** shown where there is none; then it may be cleared */
  readonly none?: string;
  readonly width?: number;
  readonly onSave: (value: number | null) => Promise<unknown>;
}

/** A number that is saved by Enter, or by leaving it; it goes back where it is refused. */
export function InlineNumber({
  value,
  label,
  readOnly,
  min,
  max,
  suffix,
  none,
  width = 76,
  onSave,
}: InlineNumberProps) {
  const [draft, setDraft] = useState<string | number | null>(null);
  const sent = useRef<string | number | null>(null);
  const save = (): void => {
    if (draft === null || draft === sent.current) return;
    const wanted = draft === '' ? null : Number(draft);
    if (wanted === value || (wanted === null && none === undefined)) {
      setDraft(null);
      return;
    }
    sent.current = draft;
    void onSave(wanted)
      .catch(() => undefined)
      .finally(() => settle(draft));
  };
  /** What was typed since stays. */
  const settle = (saved: string | number): void => {
    if (sent.current === saved) sent.current = null;
    setDraft((now) => (now === saved ? null : now));
  };
  return (
    <NumberInput
      aria-label={label}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(null);
      }}
      min={min}
      max={max}
      suffix={suffix}
      placeholder={none}
      allowDecimal={false}
      allowNegative={min < 0}
      hideControls
      readOnly={readOnly}
      variant={readOnly ? 'unstyled' : 'default'}
      w={width}
      classNames={{ input: 'digits' }}
    />
  );
}
