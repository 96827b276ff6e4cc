import type { NewsletterWords } from '#domain/words/newsletters/newsletter-words-of.ts'

/** The paper's name, and its words. */
export type Said = { words: NewsletterWords; language: string; paper: string }

/**
 * Outcome of a form of newsletters. `page`: that of the address, which says so; `told`: a page of a few words;
 * `bare`: text for programs; `file`: JSON to keep.
 */
export type Outcome =
  | { as: 'page'; status: number; said: string }
  | { as: 'told'; status: number; title: string; text: string }
  | { as: 'bare' | 'file'; status: number; text: string }

export const page = (said = '', status = 200): Outcome => ({ as: 'page', status, said })
export const bare = (status: number, text: string): Outcome => ({ as: 'bare', status, text })
export const told = (status: number, { title, text }: { title: string; text: string }): Outcome => ({
  as: 'told',
  status,
  title,
  text,
})
export const problem = ({ words }: Said, status: number, code: keyof NewsletterWords['problems']): Outcome =>
  told(status, { title: words.notDone, text: words.problems[code] })
/** For a link that does not hold. */
export const ended = ({ words }: Said): Outcome => told(404, words.ended)
