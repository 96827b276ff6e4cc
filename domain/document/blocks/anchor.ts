/** Ids that a story's page gives to its own parts. */
const TAKEN =
  /^(?:main|contents|q|theme|save|share|related|section|needs-script|from(?:-source)?|to|key-moments|story-topics|notes-title|a-title|earlier|all-sections|note-\d+|noted-\d+|u-.*|h-(?:b\d+|[\da-f]{12}))$/

/** True for an id that a heading may bring along from elsewhere, so that links to it lead on: `part-2`, at most 200. */
export const isAnchor = (id: string): boolean => /^[^\s"'<>#\\\p{C}]{1,200}$/u.test(id) && !TAKEN.test(id)
