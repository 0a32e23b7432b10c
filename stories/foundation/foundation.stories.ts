// The foundation's text, buttons, marks and fields, in each size and scheme.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { guardedDefine } from '../../packages/widgets/src/foundation/guarded-define.js';
import { FoundationGallery, type Chapter } from './gallery.js';

guardedDefine('foundation-gallery', FoundationGallery);

interface Args {
  readonly chapter: Chapter;
  readonly size: 'normal' | 'large';
  readonly theme: string;
}

export default {
  title: 'foundation',
  args: { chapter: 'text', size: 'normal', theme: 'light' },
  render: ({ chapter, size, theme }) =>
    html`<foundation-gallery chapter=${chapter} size=${size} theme=${theme}></foundation-gallery>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Text: Story = {};
export const TextLarge: Story = { args: { size: 'large' } };
export const TextDark: Story = { args: { theme: 'dark' } };
export const Controls: Story = { args: { chapter: 'controls' } };
export const ControlsRed: Story = { args: { chapter: 'controls', theme: 'red' } };
export const ControlsDark: Story = { args: { chapter: 'controls', theme: 'dark' } };
export const ControlsLarge: Story = { args: { chapter: 'controls', size: 'large' } };
export const Fields: Story = { args: { chapter: 'fields' } };
export const FieldsDark: Story = { args: { chapter: 'fields', theme: 'dark' } };
export const FieldsWrong: Story = { args: { chapter: 'faults' } };
export const FieldsWrongDark: Story = { args: { chapter: 'faults', theme: 'dark' } };
export const FieldsWrongLarge: Story = { args: { chapter: 'faults', size: 'large' } };
