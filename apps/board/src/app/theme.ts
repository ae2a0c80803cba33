import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { words } from '../words/words.js';

/** The one accent, and grays with a trace of it. */
const accent: MantineColorsTuple = [
  '#eef0fd',
  '#dcdff8',
  '#b6bcf0',
  '#8e97e8',
  '#6d78e1',
  '#5865dd',
  '#4c5adb',
  '#3d4ac3',
  '#3542ae',
  '#2a389a',
];

const gray: MantineColorsTuple = [
  '#f8f9fc',
  '#f1f2f7',
  '#e6e8f0',
  '#d9dce6',
  '#c6cad7',
  '#a6abbc',
  '#656b7f',
  '#4b5163',
  '#343a4a',
  '#20242f',
];

const dark: MantineColorsTuple = [
  '#d7dae4',
  '#b4b9c9',
  '#949bb0',
  '#6a7188',
  '#464d61',
  '#363c4d',
  '#2a2f3d',
  '#1f232e',
  '#181b24',
  '#111319',
];

/** Sizes 13, 14, 16, 20; a 4 px grid; radius 8; two weights. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent, gray, dark },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontSizes: { xs: '13px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'compact-sm' } },
    CloseButton: { defaultProps: { 'aria-label': words.app.close } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    DatePicker: { defaultProps: { ariaLabels: words.app.calendar } },
    DateInput: { defaultProps: { size: 'xs', ariaLabels: words.app.calendar } },
    DateTimePicker: { defaultProps: { size: 'xs', ariaLabels: words.app.calendar } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Modal: { defaultProps: { centered: true } },
  },
});
