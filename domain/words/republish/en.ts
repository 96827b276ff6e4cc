/** Texts about republishing: the panel on a story, the page with its text, the form that tells of a copy, letters to houses. */
export const en = {
  /** On a story: heading of a panel, and the link in it. */
  panel: 'Republish this story',
  toPage: 'Text, HTML and what we ask of you',
  /** On the page. */
  title: (headline: string) => `Republish “${headline}”`,
  rules: (paper: string) =>
    `Copy the text as it is, with the credit at its end. Do not change what it says, and do not sell it alone. ${paper} tells you of corrections if you tell us below where your copy stands.`,
  head: 'Line for the head of your page',
  canonical: 'It tells search engines where the original is.',
  noindex: 'It keeps your copy out of search engines.',
  text: 'Plain text',
  pictures: 'You may use the pictures that stand in the HTML. Copy them to your own server, and keep their credit.',
  noPictures: 'The pictures of this story are not part of the licence.',
  /** At the end of each copy. */
  credit: (paper: string) => `This story was first published by ${paper}.`,
  licence: (licence: string) => `Licence: ${licence}.`,
  ownTerms: 'terms of the paper',
  form: {
    title: 'Where does your copy stand?',
    text: 'We send a letter to your address first. After that we write only when a story that you republished changes.',
    house: 'Name of your publication',
    contact: 'E-mail address for corrections',
    address: 'Address of your copy (https://…)',
    send: 'Tell us',
  },
  problems: {
    fields:
      'Something is missing: the name of your publication, an e-mail address, and the https address of your copy.',
    gone: 'This story cannot be republished any more.',
  },
  confirm: {
    title: 'Is this your address?',
    text: (address: string, copies: string) =>
      `${address} will be told when a story changes that you republished. ${copies}`,
    button: 'Yes, tell us',
    done: 'We will tell you',
    doneText: 'A letter comes when a story that you republished is corrected, updated or withdrawn.',
  },
  ended: 'Links in letters end after seven days. Send the form of the story again to get a new one.',
  letters: {
    confirm: {
      subject: (paper: string) => `Confirm: corrections of ${paper}`,
      text: (paper: string) => `somebody, probably you, told ${paper} that you republished a story, at:`,
    },
    notice: {
      subject: (paper: string, headline: string, more: number) =>
        more === 0 ? `${paper}: changed, “${headline}”` : `${paper}: “${headline}” and ${more} more changed`,
      text: (paper: string) => `stories of ${paper} that you republished have changed. Please change your copies too.`,
      corrected: 'Corrected:',
      updated: 'Updated:',
      withdrawn: 'Withdrawn. Please take your copy down:',
      now: 'The text as it is now:',
      yours: 'Your copy:',
      why: (paper: string) => `You get this letter because ${paper} knows of these copies. To get none any more:`,
    },
  },
}
