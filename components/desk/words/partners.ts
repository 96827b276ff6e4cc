/** Partners: houses that take stories by contract, with a token of their own; for admins. */
export const partnersWords = {
  title: 'Partners',
  /** Subject of “could not be loaded”. */
  subject: 'The list of partners',
  add: 'Add a partner…',
  refused: 'Only admins can see the partners.',
  refusedHow: 'Ask one of them to give somebody access to your stories.',
  empty: 'No partners yet.',
  emptyHow:
    'A partner reads the full text of the stories that its contract covers, with a token of its own. Stories from other sources are shared only if you name the source.',
  columns: { partner: 'Partner', access: 'Access to', taken: 'Taken in 30 days', asked: 'Last request' },
  /** Before and after the address of the partners' API. */
  api: ['Partners request', ', in ninjs 3.1, newest first.'],

  // A partner.
  token: (contact: string) => (contact === '' ? 'token' : `${contact}, token`),
  ended: (time: string) => `ended ${time}`,
  paused: 'A restore paused its token. Resume it under Backups, or make a new one.',
  access: {
    all: 'All our own stories',
    none: 'Nothing',
    sections: (names: string[]) => `Our own stories in ${names.join(', ')}`,
    withSources: (own: string, sources: string[]) => `${own}; and from ${sources.join(', ')}`,
  },
  nothingTaken: 'nothing in 30 days',
  taken: (stories: string, requests: string) => `${stories} stories, ${requests} requests`,
  actions: { change: 'Edit', renew: 'New token; the old one stops working', end: 'End access…' },

  // The dialog that adds or changes a partner.
  dialog: {
    add: 'Add a partner',
    create: 'Create token',
    name: 'Name',
    nameMissing: 'Enter the name, such as “The Tarn Post”.',
    contact: 'Contact',
    tooLong: 'This is too long.',
    has: 'Our own stories that it can read',
    every: 'all sections',
    some: 'these sections',
    sections: 'Sections',
    sectionsHint: 'including those below them',
    sectionsMissing: 'Choose a section; without one the partner could read nothing.',
    sources: 'And stories from',
    sourcesHint: 'whose licence allows sharing',
    note: 'What was agreed',
    noteHint: 'Shown on the desk only. Stories from any other source are never shared.',
  },
  changed: (name: string) => `What ${name} can read is changed from its next request on.`,

  // A new token, shown once.
  made: {
    title: (name: string) => `The token of ${name}`,
    label: 'Token',
    lost: 'Lost it? Create a new one; this one then stops working.',
    hint: 'Send it in a way that only they can read. It is shown only now; the partner sends it with each request, in this header:',
  },

  end: {
    title: (name: string) => `End the access of ${name}`,
    end: 'End access',
    ending: 'Ending access…',
    hint: 'Its token stops working with the next request. Stories that it has already taken stay with it. To give it access again, add it again; it then gets another token.',
    ended: (name: string) => `${name} no longer has access.`,
  },
}
