/** Parts that many screens use: dates, durations, deadlines, dialogs, fields and the banner of a failed request. */
export const partsWords = {
  // Dates and durations.
  /** The language in which the desk formats dates (BCP 47). */
  locale: 'en-GB',
  today: 'Today',
  yesterday: 'Yesterday',
  /** Within a sentence. */
  yesterdayAt: (time: string) => `yesterday ${time}`,
  tomorrowAt: (time: string) => `tomorrow ${time}`,
  /** A range of dates: “23 to 29 November”. */
  dateRange: (from: string, to: string) => `${from} to ${to}`,
  newsroomTime: (zone: string) => `Newsroom time, ${zone}`,
  lessThanAMinute: 'less than a minute',
  minutes: (n: number) => `${n} min`,
  hours: (n: number) => `${n} h`,
  days: (n: number) => (n === 1 ? '1 day' : `${n} days`),

  // Deadlines of a story.
  due: (time: string) => `due ${time}`,
  dueLate: (time: string, howLong: string) => `due ${time}, ${howLong} late`,
  notBefore: (time: string) => `not before ${time}`,
  /** With how long until then, or how late it is: “scheduled for 12:30, in 10 min”. */
  scheduled: (time: string, when: string) => `scheduled for ${time}, ${when}`,
  in: (howLong: string) => `in ${howLong}`,
  late: (howLong: string) => `${howLong} late`,
  now: 'now',
  licenceEnds: (time: string, howLong: string) => `licence ends ${time}, in ${howLong}`,
  licenceEnded: (time: string) => `licence ended ${time}`,

  // A missed schedule: when it was due, and what happened then.
  missed: (time: string) => `was scheduled for ${time}`,
  missedOut: (time: string) => `published ${time}, after the restart`,
  missedNotOut: (why: string) => `not published: ${why}`,
  missedBecause: {
    embargoed: 'it is under embargo',
    'slug-taken': 'another story has its address',
    'licence-expired': 'its licence had ended',
    failed: 'it failed several times; see the server’s log',
  },
  missedRefused: 'it was refused',

  // Fields.
  code: 'Code',
  recoveryCode: 'Recovery code',
  calendar: 'Choose in a calendar',
  /** `example` is a date, or a date and time, in the form of the paper. */
  notADate: (example: string) => `Write it like this: ${example}`,
  timeSkipped: (time: string) => `The clocks skip ${time} that night. Choose another time.`,
  timeTwice: (time: string) => `${time} happens twice that night. Which one?`,
  /** With the name of the time zone at that instant: “the first, CEST”. */
  firstOfTwo: (zone: string) => `the first, ${zone}`,
  secondOfTwo: (zone: string) => `an hour later, ${zone}`,

  /** Characters of a text, of as many as it may have. */
  count: (n: number, most: number) => `${n} of ${most}`,
  // Errors of a field, where its screen has no sentence of its own.
  empty: 'Fill in this field.',
  required: 'This cannot be empty.',
  notSaved: 'It was not saved. Try again in a moment.',
  tooShort: (least: number) => `Write at least ${least} characters.`,
  tooLong: (most: number) => `Write at most ${most} characters.`,
  noneChosen: 'Choose at least one.',
  invalid: 'Check what stands here.',

  // Dialogs.
  creating: 'Creating…',
  discardQuestion: 'Close without saving?',
  keepWriting: 'Keep writing',
  discard: 'Discard',

  // A page whose data could not be loaded. `what` is its subject, such as “The plan”.
  noAnswer: 'The server does not answer.',
  noAnswerOld: 'This page may be out of date. What you write is kept in this browser.',
  noAnswerNew: 'What you write is kept in this browser.',
  notLoaded: (what: string) => `${what} could not be loaded.`,
  notLoadedWhy: 'What you wrote is safe, and readers are not affected.',

  /** The page of test servers that shows every part. */
  examples: 'Parts of the desk',

  // A list.
  notAllowed: 'Your role may not see this.',
  askAdmin: 'An admin can change your role.',
  rowActions: 'Actions',
  selectAll: 'Select all',
  select: (name: string) => `Select ${name}`,
}
