import type { Speech } from '#domain/words/speech.ts'

type Props = { headline: string; url: string; speech: Speech }

/**
 * Ways to pass a story on: plain links, to mail and to where anybody can be written to by one. Script puts the system's
 * own sheet in their place where there is one, and the address into the clipboard.
 */
export function Share({ headline, url, speech: { words } }: Props) {
  const both = encodeURIComponent(`${headline} ${url}`)
  return (
    <section className="topics share" aria-labelledby="share">
      <h2 id="share">{words.share}</h2>
      <ul>
        <li hidden>
          <button type="button">{words.share}</button>
        </li>
        <li>
          <a href={`mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`}>{words.byMail}</a>
        </li>
        <li>
          <a href={`https://wa.me/?text=${both}`}>WhatsApp</a>
        </li>
        <li>
          <a href={`https://bsky.app/intent/compose?text=${both}`}>Bluesky</a>
        </li>
        <li hidden>
          <button type="button" data-done={words.linkCopied}>
            {words.copyLink}
          </button>{' '}
          <span role="status" />
        </li>
      </ul>
    </section>
  )
}
