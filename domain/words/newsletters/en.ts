/** Texts about newsletters: forms by which readers join and leave, letters about that, editions and their web copies. */
export const en = {
  lead: 'The paper by mail. Choose what you want to get.',
  /** Label of the field. */
  address: 'Your e-mail address',
  /** Stands beside the form, and is stored as proof of consent. */
  consent: (paper: string) =>
    `${paper} first sends you a letter with a link to confirm. You leave by a link in every letter. We do not record what you open or read.`,
  join: 'Sign up',
  all: 'All newsletters',
  sent: {
    title: 'Look into your mailbox',
    text: 'A letter with a link to confirm is on its way. The link works for seven days. We send one such letter a day at most: if you asked before, look for the one that you have.',
  },
  problems: {
    address: 'This is no e-mail address. Check it, and send the form again.',
    list: 'Choose at least one newsletter.',
    often: 'Too many people asked from your network. Try again in an hour.',
    full: 'We cannot store this right now, and nothing was changed. Try again later.',
    mail: 'We cannot send letters right now. Try again later.',
    taken: 'Somebody gets our letters at this address already. Nothing was changed.',
    daily: 'We have sent you a letter today. Try again tomorrow.',
  },
  notDone: 'That did not work',
  confirm: {
    title: 'One more step',
    text: (address: string) => `Do you want to get this at ${address}?`,
    button: 'Yes, send it to me',
    done: 'You will get it',
    doneText: 'The next letter comes to you. You leave by a link in every letter.',
  },
  ended: {
    title: 'This link does not work any more',
    text: 'Links in letters end after a while, or when they are no longer needed. Sign up again to get a new one.',
  },
  leave: {
    title: 'Stop this letter?',
    text: (address: string) => `${address} will get no more of it.`,
    button: 'Stop it',
    done: 'You have left',
    doneText: 'You get no more letters of this newsletter.',
  },
  /** Link to the preferences. */
  change: 'Change what you get',
  preferences: 'What you get',
  /** The address for which the page is. */
  of: (address: string) => `Letters to ${address}`,
  pause: 'Send me nothing for 30 days',
  pausedUntil: (date: string) => `Paused until ${date}`,
  save: 'Save',
  saved: 'Saved.',
  newAddress: {
    title: 'Another address',
    text: 'We send a letter to it first. Until you confirm, nothing changes.',
    button: 'Send the letter',
    asked: 'A letter to the new address is on its way. The link in it works for seven days.',
  },
  confirmAddress: {
    title: 'Use the new address?',
    text: (from: string, to: string) => `Letters go to ${to} from now on, and no longer to ${from}.`,
    button: 'Use it',
    done: 'Letters go to this address from now on.',
  },
  data: {
    title: 'What we know about you',
    button: 'Take it out as a file',
    erase: 'Erase everything',
    eraseText: 'Your address and your newsletters are erased at once, and you get no more letters.',
    sure: 'Yes, erase it',
    erased: 'Everything is erased',
    erasedText: 'We no longer have your address.',
  },
  letters: {
    hello: 'Hello,',
    confirm: {
      subject: (paper: string) => `Confirm: letters of ${paper}`,
      text: (paper: string) => `somebody, probably you, asked ${paper} to send this to your address:`,
    },
    known: {
      subject: (paper: string) => `You get letters of ${paper} already`,
      text: (paper: string) =>
        `somebody, probably you, asked ${paper} for something that you get already. Nothing is to be done:`,
    },
    address: {
      subject: (paper: string) => `Your new address for letters of ${paper}`,
      text: (paper: string) =>
        `somebody, probably you, asked ${paper} to send its letters to this address from now on. Confirm it with this link:`,
    },
    until: (date: string) => `The link works until ${date}. A page with one button opens.`,
    ignore: 'If that was not you, do nothing: you get no further letter.',
  },
  /** In an edition. */
  letter: {
    /** Link to the letter's page on the web, at its top. */
    inBrowser: 'Read this letter in a browser',
    /** Heading of the stories of earlier editions that were put right. */
    correctedSince: 'Corrected since our last letter',
    /** In the place of a correction, of a story that was withdrawn. */
    withdrawn: 'We have withdrawn this story.',
    /** Button at the end, to the front. */
    toPaper: (paper: string) => `Read more in ${paper}`,
    /** Reason why a reader gets the letter. */
    why: (list: string, paper: string) => `You get this letter because you asked for “${list}” of ${paper}.`,
    untracked: 'We do not record whether you open it or what you read in it.',
    leave: 'Stop this letter',
  },
  /** On readers' pages with the letters that went out. */
  copy: {
    /** Link to the form by which readers join. */
    getIt: 'Get this letter by mail',
    /** In the place of the letters of a list that has sent none. */
    none: 'No letter has gone out yet.',
    /** Link to the next page of an archive. */
    older: 'Older letters',
    /** Link from a letter to the others of its list. */
    all: (list: string) => `All letters of “${list}”`,
    /** Under the subject of a letter. */
    asNow: (date: string) => `Letter of ${date}, with its stories as they are now.`,
    /** Name of a feed, and description of an archive that has none of its own. */
    lettersOf: (list: string, paper: string) => `Every letter of “${list}”, a newsletter of ${paper}.`,
  },
}
