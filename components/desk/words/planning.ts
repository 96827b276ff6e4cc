type View = 'week' | 'day'

/** The planning page: stories by week or day, and the dialog that gives a story its time (also in the story list). */
export const planningWords = {
  title: 'Planning',

  // The bar at the top.
  week: (n: number) => `Week ${n}`,
  previous: { week: 'Previous week', day: 'Previous day' } satisfies Record<View, string>,
  next: { week: 'Next week', day: 'Next day' } satisfies Record<View, string>,
  current: { week: 'This week', day: 'Today' } satisfies Record<View, string>,
  view: 'View',
  views: { day: 'Day', week: 'Week' } satisfies Record<View, string>,
  /** Offsets from UTC in a week with a clock change: “UTC+2, then UTC+1”. */
  offsets: (names: string[]) => names.join(', then '),
  weekOf: (days: string) => `Week of ${days}`,
  dayLength: (hours: number) => `${hours} hours: the clocks go ${hours < 24 ? 'forward' : 'back'}`,

  // Filters.
  filters: 'Show',

  // A day and its stories.
  nothingThatDay: 'Nothing planned. Drop a story here.',
  now: (time: string) => `now ${time}`,
  changeTime: (headline: string) => `Change time: ${headline}`,
  embargo: (time: string) => `embargo ${time}`,
  due: 'due',
  /** Before the name of a topic, which is a link: an editor wants to follow it up at this time. */
  followUp: (time: string) => `${time} follow up on`,

  // Stories without a time.
  noTimeYet: 'No time yet',
  /** Before and after the key P. */
  dragOrPress: ['Drag one to a day, or press', 'on it'],
  allHaveTimes: 'Every story in progress has a time.',

  // Loading and empty.
  /** Subject of “could not be loaded”. */
  plan: 'The plan',
  loading: 'Loading the plan',
  nothingFrom: (day: string) => `Nothing planned from ${day}.`,
  giveTimeHow: 'To set a time, press P on any story, here or in the story list.',
  chooseStory: 'Choose a story',
  tooMany: 'Too many stories to show.',
  tooManyHow: 'These are the first 1,000; switch to the day view to see the rest.',

  // The dialog that sets a time.
  timeFor: (headline: string) => `Time for “${headline}”`,
  newsroomTime: (zone: string, offset: string) => `Newsroom time, ${zone}${offset === '' ? '' : `, ${offset}`}.`,
  unschedule: 'Unschedule',
  removeTime: 'Remove the due time',
  kind: 'What the time is for',
  kinds: { wanted: 'Due', scheduled: 'Publish' },
  setKind: { wanted: 'Set due time', scheduled: 'Schedule' },
  alreadyPublished: 'It is already published',
  time: 'Time',
  dueHint: 'Nothing is published at the due time; the story is then shown as late.',
  chooseAssignee: 'Choose a person',

  // Toasts after a move.
  moved: {
    none: (headline: string) => `“${headline}” no longer has a time.`,
    scheduled: (headline: string, time: string) => `“${headline}” is scheduled for ${time}.`,
    wanted: (headline: string, time: string) => `“${headline}” is due ${time}.`,
  },
  movedBack: 'The previous time is restored.',

  errors: {
    noAssignee: 'Choose the person it is assigned to.',
    notMoved: 'The time was not changed. Try again in a moment.',
  },
}
