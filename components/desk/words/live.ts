/** The tools above the text of a live story, which add updates and publish them. */
export const liveWords = {
  region: 'Live',
  sign: 'Live',
  closedHint: 'This live story is closed: readers are told that no more updates will come.',
  reopen: 'Reopen',
  newUpdate: 'New update',
  newUpdateKeys: 'Ctrl ⇧ L',
  summary: 'Add a summary',
  summaryHint: 'A box beside the updates that says what is known so far',
  close: 'Close',
  closeLabel: 'Close the live story',
  publish: 'Publish update',
  publishKeys: 'Ctrl ↵',
  /** Accessible name of the status beside the button. */
  status: 'Publishing',
  publishing: 'publishing…',
  published: (time: string) => `published ${time}`,
  opened: 'The live story is open again.',
  closed: 'The live story is closed.',
  undo: 'Undo',
  errors: {
    unsaved: 'Nothing was published: your latest changes could not be saved. The banner above the text says why.',
    noAnswer: 'The server did not answer. Publish again: the update is published only once.',
  },
}
