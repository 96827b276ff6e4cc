/** The save state in the bar of a story, and the banners for texts that are kept in this browser (list and story). */
export const savingWords = {
  state: {
    saving: 'saving…',
    saved: (time: string) => `saved ${time}`,
    kept: (time: string) => `kept in this browser ${time}`,
    notKept: 'not kept: no space left in this browser',
    notSaved: (kept: string) => `not saved. ${kept}`,
    full: (kept: string) => `server full: ${kept}`,
    /** `fields` are the names of the API. */
    partly: (fields: string) => `not all saved: see ${fields}`,
    conflict: (name: string, time: string) => `not saved: changed by ${name} ${time}`,
    terminal: 'the terminal',
  },
  open: 'Open',
  startStory: 'Start a new story with it',
  discard: 'Discard',
  /** A text that a merge replaced; the bold label before it says which. */
  keptSince: (time: string) => `Kept in this browser since ${time}.`,
  changes: (words: number) => (words === 0 ? 'changes' : words === 1 ? '1 word' : `${words} words`),
  neverSaved: (changes: string, headline?: string) =>
    `This browser kept ${changes} ${headline === undefined ? '' : `of “${headline}” `}that never reached the server.`,
  written: (from: string, to: string | null) => (to === null ? `Written ${from}.` : `Written ${from} to ${to}.`),
  discarded: 'The text kept in this browser was discarded.',
  notDiscarded: 'This browser could not delete the text. It is still kept; try again.',
  notRestored: 'This browser has no space left to restore the text.',
}
