import fs from 'node:fs'
import { expect, test } from 'vitest'

const sources = fs
  .globSync('components/desk/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => [file, fs.readFileSync(file, 'utf8')] as const)

test('no shortcut is Ctrl with Alt, which is AltGr on European keyboards', () => {
  // ProseMirror’s names begin in capitals.
  const found = sources.filter(([, text]) => /['"](?:mod\+alt\+|Mod-Alt-|Ctrl Alt )/.test(text)).map(([file]) => file)
  expect(found).toEqual([])
})

test('the list of shortcuts has every one that the desk binds with Ctrl', () => {
  const labels = [
    {
      name: 'Everywhere',
      keys: [
        { keys: '?', what: 'This list' },
        { keys: 'N', what: 'New story' },
        { keys: 'B', what: 'Notifications' },
        { keys: '/', what: 'Search on this page' },
        { keys: 'Esc', what: 'Close, or clear the selection' },
      ],
    },
    {
      name: 'Lists',
      keys: [
        { keys: 'J K', what: 'Next and previous' },
        { keys: 'X', what: 'Select a story' },
        { keys: 'P', what: 'Schedule a story' },
        { keys: 'S T A W', what: 'Selected stories: section, topic, assign, withdraw' },
      ],
    },
    {
      name: 'A story',
      keys: [
        { keys: 'Ctrl ↵', what: 'Its main action: submit, publish, publish an update' },
        { keys: 'Ctrl S', what: 'Save now' },
        { keys: 'Ctrl .', what: 'Side panel' },
        { keys: 'Ctrl ⇧ ↵', what: 'Preview' },
        { keys: 'Ctrl ⇧ M', what: 'Note on the selected words' },
        { keys: 'Ctrl ⇧ L', what: 'New update of a live story' },
        { keys: 'Ctrl ⇧ G', what: 'Compare and merge, after somebody else saved' },
      ],
    },
    {
      name: 'Text',
      keys: [
        { keys: '/', what: 'Add a block, on an empty line' },
        { keys: 'Ctrl B', what: 'Bold' },
        { keys: 'Ctrl I', what: 'Italic' },
        { keys: 'Ctrl K', what: 'Link' },
        { keys: 'Ctrl ⇧ F', what: 'Footnote' },
        { keys: 'Ctrl ⇧ H', what: 'Heading, smaller heading, text' },
        { keys: 'Ctrl ⇧ 7', what: 'Numbered list' },
        { keys: 'Ctrl ⇧ 8', what: 'List' },
        { keys: 'Ctrl ⇧ B', what: 'Quote' },
        { keys: 'Ctrl F', what: 'Find and replace' },
        { keys: 'Alt ↑ ↓', what: 'Move a block' },
      ],
    },
    {
      name: 'Publishing',
      keys: [
        { keys: '1 2 3', what: 'Minor change, update, correction' },
        { keys: 'Ctrl ↵', what: 'Publish' },
      ],
    },
    {
      name: 'Front',
      keys: [
        { keys: 'Ctrl Z', what: 'Undo' },
        { keys: 'Ctrl ↵', what: 'Publish the front' },
        { keys: 'P', what: 'Place a story' },
        { keys: 'Alt ↑ ↓', what: 'Move a story to another slot' },
      ],
    },
    {
      name: 'Planning',
      keys: [
        { keys: '← →', what: 'Earlier and later' },
        { keys: 'T', what: 'Today' },
        { keys: 'Alt ← →', what: 'Move a story by a day' },
        { keys: 'Alt ↑ ↓', what: 'Move a story by a quarter of an hour' },
      ],
    },
  ].flatMap(({ keys }) => keys.map((one) => one.keys))
  const bound = sources.flatMap(([, text]) =>
    [...text.matchAll(/'mod\+((?:shift\+)?[a-z.]+)'/g)].map(([, keys = '']) => keys),
  )
  expect(bound.length).toBeGreaterThan(8)
  const labelOf = (keys: string) => `Ctrl ${keys.replace('shift+', '⇧ ').replace('enter', '↵').toUpperCase()}`
  expect(bound.map(labelOf).filter((label) => !labels.includes(label))).toEqual([])
})
