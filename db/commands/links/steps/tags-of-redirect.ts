/** An upload that was edited is found by the start of its name: what looked for one is told of each. */
const EDITED_UPLOAD = /-e1\d{9,12}\.\w+$/

/** Tags of what was made from a stored redirect, or from there being none, by its key. */
export const tagsOfRedirect = (key: string): string[] => [
  `address:${key}`,
  ...(EDITED_UPLOAD.test(key) ? ['old-uploads'] : []),
]
