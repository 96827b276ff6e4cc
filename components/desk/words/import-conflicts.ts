/** The page of stories that were changed both here and in a newer export. */
export const importConflictsWords = {
  title: 'Changed here and in an import',
  about:
    'A newer export of the old site has another text for these stories, and somebody edited them here. Nothing was overwritten: choose what stays.',
  what: 'The stories',
  empty: 'Nothing to merge.',
  emptyHow: 'Stories that change both here and in a newer export are listed here after the next import.',
  onlyEditors: 'Only editors can merge these stories.',
  columns: { story: 'Story', edited: 'Edited here', found: 'Found by the import' },
  edited: (by: string | null, at: string) => (by === null ? at : `${by}, ${at}`),
  found: (name: string, at: string) => `${name}, ${at}`,
  merge: 'Merge',
  mergeStory: (headline: string) => `Merge “${headline}”`,
  more: 'Show more',
  mine: 'Here',
  theirs: (name: string) => `In ${name}`,
  kept: 'Both texts are stored',
  save: 'Save as the working copy',
  saved: 'Saved. Readers see it once the story is published again.',
  noHeadline: 'Without a headline',
}
