/** The page of one story (`/desk/articles/…`): its bar, banners, text fields, menu and dialogs. */
export const editorPageWords = {
  opening: {
    loading: 'Loading the story',
    /** The subject of “… could not be loaded.” */
    what: 'The story',
    missing: 'Story not found',
    missingHint: 'It was deleted, or it is the draft of somebody else. A deleted draft can be restored for 30 days.',
    back: 'Back to the list',
  },

  bar: {
    back: 'Back to the list',
    preview: { label: 'Preview', keys: 'Ctrl ⇧ ↵' },
    panel: { label: 'Side panel', keys: 'Ctrl .' },
    mainKeys: 'Ctrl ↵',
    readOnly: 'read only; you can add notes',
    /** Accessible name of the save state. */
    saving: 'Saving',
  },

  text: {
    region: 'The story',
    kicker: 'Kicker',
    headline: 'Headline',
    shortHeadline: 'Short headline',
    shortHeadlineHint: 'For fronts and lists',
    standfirst: 'Standfirst',
    standfirstHint: 'Standfirst: the story in two sentences',
    /** Stands before the names of the authors. */
    by: 'By',
    noByline: 'No byline yet',
    notPublished: 'not published yet',
    published: (time: string) => `published ${time}`,
  },

  footer: {
    words: (n: number) => (n === 1 ? '1 word' : `${n} words`),
    readingTime: (minutes: number) => `${minutes} min read`,
    headline: (words: string) => `headline: ${words}`,
    checks: (n: number) => (n === 1 ? '1 check' : `${n} checks`),
  },

  /** Buttons and menu items. An ellipsis means that a dialog follows. */
  acts: {
    more: 'More actions',
    submit: 'Submit for review',
    recall: 'Take back from review',
    sendBack: 'Send back…',
    publish: 'Publish…',
    publishAgain: 'Publish again…',
    publishChanges: 'Publish changes…',
    /** Publishes a note on a text that has no changes. */
    correct: 'Correction…',
    receipt: 'Receipt',
    auditLog: 'Audit log',
    history: 'History',
    unschedule: 'Unschedule',
    renew: 'Update scheduled version',
    banner: 'Banner…',
    withdraw: 'Withdraw…',
    backToDraft: 'Back to draft…',
    duplicate: 'Duplicate',
    makeLive: 'Turn into a live story',
    delete: 'Delete draft',
  },
  done: {
    submitted: 'Submitted for review.',
    recalled: 'Taken back. The story is a draft again.',
    sentBack: 'Sent back to the writer.',
    unscheduled: 'Unscheduled. The story is a draft again.',
    backToDraft: 'The story is a draft again. Readers find nothing at its address.',
    renewed: (time: string) => `The latest changes go out too, ${time}.`,
    duplicated: 'This is the copy. The original is unchanged.',
    deleted: (headline: string) => `“${headline}” was deleted.`,
  },
  unsaved: 'Your latest changes could not be saved, so the story was not moved. The banner above the text says why.',

  sendBack: {
    title: (headline: string) => `Send “${headline}” back`,
    hint: 'The story becomes a draft again. Your comment is shown above the text and added as a note.',
    comment: 'What is missing?',
    confirm: 'Send back',
  },

  /** Banners: a bold sentence first, then what it means. */
  state: {
    sentBack: 'sent back',
    sentBackWith: (comment: string) => `sent back: “${comment}”`,
    sentBackBy: (name: string, time: string) => `${name}, ${time}`,
    withdrawn: (time: string) => `withdrawn ${time}.`,
    noReason: 'No reason was given.',
    notice: (sentence: string) => `Readers see: “${sentence}”`,
    undone: (time: string) => `Back to draft ${time}.`,
    undoneHint: 'It was public for minutes. If you publish it again, it gets a new date.',
    assigned: (name: string, time: string) => `Assigned to ${name} since ${time}.`,
    assignedHint: 'You can read it and add notes.',
    scheduledHint: 'Changes that you make from now on are not part of it.',
    notScheduled: (n: number) =>
      n === 1 ? '1 change not in the scheduled version.' : `${n} changes not in the scheduled version.`,
    notScheduledHint: (act: string) => `“${act}” adds them.`,
    olderVersion: (time: string) => `Readers still see the version of ${time}.`,
    olderVersionHint: 'Your changes stay hidden until you publish them.',
    published: (time: string) => `Published ${time}.`,
    /** The address of the public page follows. */
    publishedHint: 'Readers see exactly this text at',
    seeIt: 'See it',
  },

  /** The banner that asks about a byline of the writer's name. */
  byline: {
    question: (name: string) => `Is “${name}” your byline?`,
    hint: 'A byline of your name exists, and it is no other account’s. New stories begin with it.',
    yes: 'Yes, it is mine',
    no: 'No, make one for me',
    confirmed: 'It is your byline now.',
    made: 'You have a byline of your own now.',
  },

  /** Banners about edits that are not saved. */
  trouble: {
    retry: 'Try now',
    signIn: 'Sign in',
    merge: 'Compare and merge',
    /** The person who saved, when it was not a person. */
    terminal: 'the terminal',
    kept: 'Your changes are kept in this browser.',
    notKept: 'This browser has no space left to keep your changes: leave this window open.',
    offline: (time: string) => `Offline since ${time}.`,
    offlineKept: 'Keep writing: your changes are kept in this browser and are saved when you are online again.',
    failed: 'The server could not save your changes.',
    full: 'The server’s disk is full, so nothing can be saved at the moment.',
    failedHere: 'Saving failed in this window, not on the server.',
    failedHint: (id: string | null | undefined) =>
      `It is tried again every minute; if it keeps failing, tell an admin${id ? ` (error ${id})` : ''}.`,
    failedHereHint: 'It is tried again every minute; if it keeps failing, copy your text and reload the page.',
    signedOut: (time: string) => `You were signed out at ${time}.`,
    signedOutKept: 'Sign in again in a new window when you like: your changes are kept here and are saved then.',
    conflict: (name: string, time: string) => `Not saved: ${name} saved another version at ${time}.`,
    conflictHint: 'Both versions are safe: theirs on the server, yours in this browser.',
    stopped: 'The server no longer accepts your changes.',
    stoppedHint: 'Copy them before you leave this page.',
    heldBack: 'Some changes are not saved.',
    heldBackHint: 'Correct them to save them; until then they are kept in this browser.',
  },

  /** The banner for a text that is stored in this browser beside the one on the page. */
  kept: {
    compare: 'Compare',
    merge: 'Merge these changes',
    discard: 'Discard',
    others: (n: number) => (n === 1 ? 'There is 1 more.' : `There are ${n} more.`),
    mine: (time: string) => `Mine, kept in this browser since ${time}`,
    theirs: 'Theirs, the text on this page',
    where: 'both kept in this browser',
    use: 'Use the merged text',
    beforeMerge: (time: string) => `The text before you merged the changes of ${time}`,
    beforeConflict: 'Your text before the merge',
    noSpace: 'This browser has no space left to keep the text that would be replaced. Nothing was changed.',
  },

  /** The dialog after somebody else saved first. */
  conflict: {
    mine: 'Mine, kept in this browser',
    theirs: (name: string, time: string) => `Theirs: ${name}, saved ${time}`,
    where: 'both kept: yours in this browser, theirs in the history',
    save: 'Save the merged text',
  },
}
