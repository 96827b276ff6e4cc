/** Other people in a story: in its bar, and in the list of stories. */
export const presenceWords = {
  /** Accessible name of the status in the bar. */
  status: 'Presence',
  fields: {
    kicker: 'the kicker',
    headline: 'the headline',
    'short-headline': 'the short headline',
    standfirst: 'the standfirst',
  } as Record<string, string>,
  /** A block of the text: the only one of its kind, or one of several. */
  onlyBlock: (name: string) => `the ${name.toLowerCase()}`,
  block: (name: string, n: number) => `${name.toLowerCase()} ${n}`,
  /** `place` is empty if it is unknown. */
  person: (name: string, place: string, since: string) => `${name}${place && ` in ${place}`} since ${since}`,
  here: (name: string, others: number, since: string) =>
    `${name}${others === 0 ? ' is' : ` and ${others} more are`} here since ${since}`,
  besidesYou: (people: string) => `Here now besides you: ${people}`,
  inList: (names: string) => `Here now: ${names}`,
}
