/** Notes on a story, which only the desk sees: beside the text, in the sidebar and in a dialog. */
export const notesWords = {
  margin: 'Notes beside the text',
  open: 'Open notes',
  resolvedNotes: 'Resolved notes',
  resolvedCount: (n: number) => `${n} resolved`,
  none: 'No open notes.',
  /** A sentence with a key in it: before, key, after. */
  empty: {
    before: 'Select words in the text and press',
    key: 'Ctrl ⇧ M',
    after: 'to add a note on them. Readers never see notes.',
  },
  /** Subject of “could not be loaded”. */
  notes: 'The notes',

  note: {
    by: (name: string, n?: number) => `Note${n ? ` ${n}` : ''} by ${name}`,
    quoted: (words: string) => `“${words}”`,
    goTo: 'Go to the passage',
    goToBlock: 'Go to the block',
    /** Follow the quoted words. */
    gone: 'is no longer in the text',
    changed: 'has changed since',
    resolvedBy: (name: string, time: string) => `resolved by ${name} ${time}`,
    reply: 'Reply',
    yourReply: 'Your reply',
    resolve: 'Resolve',
    reopen: 'Reopen',
  },

  adding: {
    onPassage: 'Note on this passage',
    onBlock: 'Note on this block',
    onStory: 'Note on the whole story',
    label: 'Note, for the desk only',
    add: 'Add note',
    empty: 'Write something first.',
  },
}
