import type { NoticeChange } from '#domain/republish/copy-views.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'

type Paper = { name: string; language: string; /** Without a slash at its end. */ origin: string }

/** The letter to a house about stories that changed, as plain text in the paper's language. At least one change. */
export function noticeLetter(changes: readonly NoticeChange[], { name, language, origin }: Paper) {
  const { notice: words } = republishWordsOf(language).words.letters
  const { hello } = newsletterWordsOf(language).words.letters
  const stories = new Set(changes.map(({ articleId }) => articleId)).size
  const said = changes.map(({ what, headline, note, path, copies }) =>
    [
      `${words[what]} ${headline}`,
      note,
      what === 'withdrawn' ? '' : `${words.now} ${origin}${path}`,
      ...copies.map((address) => `${words.yours} ${address}`),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  )
  return {
    subject: words.subject(name, changes[0]?.headline ?? '', stories - 1),
    text: `${[hello, words.text(name), ...said, words.why(name)].join('\n\n')}\n`,
  }
}
