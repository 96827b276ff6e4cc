import type { Speech } from '#domain/words/speech.ts'

type Props = { headline: string; url: string; speech: Speech }

/**
 * Share links: email and services that accept a post by URL. Script replaces them by the system's share sheet if there
 * is one, and can copy the address.
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
