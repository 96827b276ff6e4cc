/** The name of the process that runs the desk and the API. */
export const EDITORS = 'editors'

/** Message with which a web process has the editors' process started. */
export const EDITORS_WANTED = { wanted: EDITORS } as const

export const isEditorsWanted = (word: unknown): boolean =>
  typeof word === 'object' && word !== null && 'wanted' in word && word.wanted === EDITORS
