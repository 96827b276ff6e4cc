/** Texts of the forms by which readers join and leave newsletters, and of the letters about them. */
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
}
