import { msg } from '#domain/messages/t.ts'

/** Every shortcut of the desk but those of its pages. On a Mac, Ctrl is the command key. */
export const SHORTCUTS = [
  {
    name: msg('Everywhere'),
    keys: [
      { keys: '?', what: msg('This list') },
      { keys: 'N', what: msg('New story') },
      { keys: 'B', what: msg('Notifications') },
      { keys: '/', what: msg('Search on this page') },
      { keys: 'Esc', what: msg('Close, or clear the selection') },
    ],
  },
  {
    name: msg('Lists'),
    keys: [
      { keys: 'J K', what: msg('Next and previous') },
      { keys: 'X', what: msg('Select a story') },
      { keys: 'P', what: msg('Schedule a story') },
      { keys: 'S T A W', what: msg('Selected stories: section, topic, assign, withdraw') },
    ],
  },
  {
    name: msg('A story'),
    keys: [
      { keys: 'Ctrl ↵', what: msg('Its main action: submit, publish, publish an update') },
      { keys: 'Ctrl S', what: msg('Save now') },
      { keys: 'Ctrl .', what: msg('Side panel') },
      { keys: 'Ctrl ⇧ ↵', what: msg('Preview') },
      { keys: 'Ctrl ⇧ M', what: msg('Note on the selected words') },
      { keys: 'Ctrl ⇧ L', what: msg('New update of a live story') },
      { keys: 'Ctrl ⇧ G', what: msg('Compare and merge, after somebody else saved') },
    ],
  },
  {
    name: msg('Text'),
    keys: [
      { keys: '/', what: msg('Add a block, on an empty line') },
      { keys: 'Ctrl B', what: msg('Bold') },
      { keys: 'Ctrl I', what: msg('Italic') },
      { keys: 'Ctrl K', what: msg('Link') },
      { keys: 'Ctrl ⇧ F', what: msg('Footnote') },
      { keys: 'Ctrl ⇧ H', what: msg('Heading, smaller heading, text') },
      { keys: 'Ctrl ⇧ 7', what: msg('Numbered list') },
      { keys: 'Ctrl ⇧ 8', what: msg('List') },
      { keys: 'Ctrl ⇧ B', what: msg('Quote') },
      { keys: 'Ctrl F', what: msg('Find and replace') },
      { keys: 'Alt ↑ ↓', what: msg('Move a block') },
    ],
  },
  {
    name: msg('Publishing'),
    keys: [
      { keys: '1 2 3', what: msg('Minor change, update, correction') },
      { keys: 'Ctrl ↵', what: msg('Publish') },
    ],
  },
  {
    name: msg('Front'),
    keys: [
      { keys: 'Ctrl Z', what: msg('Undo') },
      { keys: 'Ctrl ↵', what: msg('Publish the front') },
      { keys: 'P', what: msg('Place a story') },
      { keys: 'Alt ↑ ↓', what: msg('Move a story to another slot') },
    ],
  },
  {
    name: msg('Planning'),
    keys: [
      { keys: '← →', what: msg('Earlier and later') },
      { keys: 'T', what: msg('Today') },
      { keys: 'Alt ← →', what: msg('Move a story by a day') },
      { keys: 'Alt ↑ ↓', what: msg('Move a story by a quarter of an hour') },
    ],
  },
]
