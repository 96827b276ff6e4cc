/** Texts about newsletters: forms by which readers join and leave, letters about that, editions and their web copies. */
export type NewsletterWords = {
  lead: string
  /** Label of the field. */
  address: string
  /** Stands beside the form, and is stored as proof of consent. */
  consent: (paper: string) => string
  join: string
  all: string
  sent: { title: string; text: string }
  problems: Record<'address' | 'list' | 'often' | 'full' | 'mail' | 'taken' | 'daily', string>
  notDone: string
  confirm: { title: string; text: (address: string) => string; button: string; done: string; doneText: string }
  ended: { title: string; text: string }
  leave: { title: string; text: (address: string) => string; button: string; done: string; doneText: string }
  /** Link to the preferences. */
  change: string
  preferences: string
  /** The address for which the page is. */
  of: (address: string) => string
  pause: string
  pausedUntil: (date: string) => string
  save: string
  saved: string
  newAddress: { title: string; text: string; button: string; asked: string }
  confirmAddress: { title: string; text: (from: string, to: string) => string; button: string; done: string }
  data: {
    title: string
    button: string
    erase: string
    eraseText: string
    sure: string
    erased: string
    erasedText: string
  }
  letters: {
    hello: string
    confirm: { subject: (paper: string) => string; text: (paper: string) => string }
    known: { subject: (paper: string) => string; text: (paper: string) => string }
    address: { subject: (paper: string) => string; text: (paper: string) => string }
    until: (date: string) => string
    ignore: string
  }
  /** In an edition. */
  letter: {
    /** Link to the letter's page on the web, at its top. */
    inBrowser: string
    /** Heading of the stories of earlier editions that were put right. */
    correctedSince: string
    /** In the place of a correction, of a story that was withdrawn. */
    withdrawn: string
    /** Button at the end, to the front. */
    toPaper: (paper: string) => string
    /** Reason why a reader gets the letter. */
    why: (list: string, paper: string) => string
    untracked: string
    leave: string
  }
  /** On readers' pages with the letters that went out. */
  copy: {
    /** Link to the form by which readers join. */
    getIt: string
    /** In the place of the letters of a list that has sent none. */
    none: string
    /** Link to the next page of an archive. */
    older: string
    /** Link from a letter to the others of its list. */
    all: (list: string) => string
    /** Under the subject of a letter. */
    asNow: (date: string) => string
    /** Name of a feed, and description of an archive that has none of its own. */
    lettersOf: (list: string, paper: string) => string
  }
}
