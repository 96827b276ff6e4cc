import type { RevisionItem } from '#domain/article/history/revision-views.ts'

/** The history of a story (`/desk/articles/…/revisions`): its revisions, what changed, and the dialogs that restore. */
export const historyWords = {
  title: 'History',
  back: 'Back to the text (Esc)',
  /** Subject of “could not be loaded”. */
  subject: 'The revisions',
  discard: 'Discard unpublished changes…',
  restore: (revision: number) => `Restore ${revision} as a new revision…`,

  list: {
    region: 'Revisions',
    current: 'Current draft',
    now: 'now',
    /** `day` is a date, or “Today”. */
    lastSaved: (day: string) => `last saved: ${day}`,
    /** The author of a change that no person made. */
    terminal: 'The terminal',
    older: 'Older revisions',
    why: {
      saved: 'edited',
      published: 'published',
      scheduled: 'scheduled',
      restored: 'restored',
    } satisfies Record<RevisionItem['why'], string>,
    kinds: {
      first: 'first published',
      minor: 'minor fix',
      update: 'update',
      correction: 'correction',
    } satisfies Record<NonNullable<RevisionItem['publication']>['kind'], string>,
    public: '· readers see this',
  },

  compare: {
    region: 'Comparison',
    current: 'Current draft',
    revision: (n: number) => `Revision ${n}`,
    /** Between the name of a revision and the choice of the other one. */
    with: 'compared with',
    label: 'Compare with',
    previous: 'previous',
    public: 'published',
    publicIs: (revision: number) => `published (${revision})`,
    notPublic: 'Readers do not see this story',
    another: 'another',
    anotherLabel: 'Another revision',
    choose: 'Choose…',
    loading: 'Comparing…',
    failed: 'The versions could not be loaded. Nothing in them was changed.',
    nothing: 'There is no earlier revision to compare with.',
    previousChange: { label: 'Previous change', keys: 'K' },
    nextChange: { label: 'Next change', keys: 'J' },
    readersSee: 'Readers see',
    identical: 'The texts are identical.',
    facts: 'About the story',
    /** `name` is the kind of a block, such as Picture. */
    added: (name: string) => `${name} added`,
    removed: (name: string) => `${name} removed`,
    remade: (name: string) => `${name}: same words, different settings or formatting`,
    movedUp: (from: number) => `Moved up from position ${from}`,
    movedDown: (from: number) => `Moved down from position ${from}`,
  },

  dialog: {
    restoreTitle: (revision: string) => `Restore revision ${revision}?`,
    restoreHint:
      'Its text becomes a new revision on top of the others. The current draft stays in the history, and readers see no change until you publish.',
    restore: (revision: string) => `Restore ${revision}`,
    restored: (revision: number) => `Restored: the current draft is now revision ${revision}.`,
    discardTitle: 'Discard unpublished changes?',
    discardHint:
      'The current draft becomes what readers see. The discarded text stays in the history and can be restored.',
    discard: 'Discard changes',
    discarded: (revision: number) => `Discarded: the current draft is now revision ${revision}.`,
    /** `fields` are the names of the API. */
    leftOut: (fields: string) => `Not restored, because they no longer exist: ${fields}.`,
    cancel: 'Cancel',
    failed: 'Nothing was changed. Try again.',
  },
}
