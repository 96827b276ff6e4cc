/** Quotes (`/desk/quotes`): what people said in public stories, by speaker. */
export const quotesWords = {
  title: 'Quotes',
  /** Subject of “could not be loaded”. */
  subject: 'The quotes',
  search: 'Name of the speaker',
  start: 'Every quote that names its speaker can be found here.',
  startHint:
    'Only quotes in public stories: a quote appears when its story is published and disappears when it is withdrawn.',
  nobody: (name: string) => `Nobody called “${name}” is quoted in a public story.`,
  nobodyHint: 'Try a shorter part of the name.',
  older: 'Older quotes',
  quoted: (words: string) => `“${words}”`,
  /** Link to the place where the words were said, such as a speech or a post. */
  source: 'source',
  /** Follows the headline of the story. */
  published: (time: string) => `, published ${time}`,
}
