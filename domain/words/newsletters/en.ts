import type { NewsletterWords } from '#domain/words/newsletters/newsletter-words.ts'

export const en: NewsletterWords = {
  lead: 'The paper by mail. Choose what you want to get.',
  address: 'Your e-mail address',
  consent: (paper) =>
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
    text: (address) => `Do you want to get this at ${address}?`,
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
    text: (address) => `${address} will get no more of it.`,
    button: 'Stop it',
    done: 'You have left',
    doneText: 'You get no more letters of this newsletter.',
  },
  change: 'Change what you get',
  preferences: 'What you get',
  of: (address) => `Letters to ${address}`,
  pause: 'Send me nothing for 30 days',
  pausedUntil: (date) => `Paused until ${date}`,
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
    text: (from, to) => `Letters go to ${to} from now on, and no longer to ${from}.`,
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
      subject: (paper) => `Confirm: letters of ${paper}`,
      text: (paper) => `somebody, probably you, asked ${paper} to send this to your address:`,
    },
    known: {
      subject: (paper) => `You get letters of ${paper} already`,
      text: (paper) =>
        `somebody, probably you, asked ${paper} for something that you get already. Nothing is to be done:`,
    },
    address: {
      subject: (paper) => `Your new address for letters of ${paper}`,
      text: (paper) =>
        `somebody, probably you, asked ${paper} to send its letters to this address from now on. Confirm it with this link:`,
    },
    until: (date) => `The link works until ${date}. A page with one button opens.`,
    ignore: 'If that was not you, do nothing: you get no further letter.',
  },
  letter: {
    inBrowser: 'Read this letter in a browser',
    correctedSince: 'Corrected since our last letter',
    withdrawn: 'We have withdrawn this story.',
    toPaper: (paper) => `Read more in ${paper}`,
    why: (list, paper) => `You get this letter because you asked for “${list}” of ${paper}.`,
    untracked: 'We do not record whether you open it or what you read in it.',
    leave: 'Stop this letter',
  },
  copy: {
    getIt: 'Get this letter by mail',
    none: 'No letter has gone out yet.',
    older: 'Older letters',
    all: (list) => `All letters of “${list}”`,
    asNow: (date) => `Letter of ${date}, with its stories as they are now.`,
    lettersOf: (list, paper) => `Every letter of “${list}”, a newsletter of ${paper}.`,
  },
}
