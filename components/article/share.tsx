import { SERVICE_NAMES, shareHref, type ShareTarget, shareTarget } from '#domain/paper/share-targets.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { headline: string; url: string; targets: Record<ShareTarget, boolean>; speech: Speech }

/**
 * Share links to the services that the paper names. Script replaces them by the system's share sheet if there is one,
 * and can copy the address; where the paper names none, script shows the whole.
 */
export function Share({ headline, url, targets, speech: { words } }: Props) {
  const visible = shareTarget.options.filter((target) => targets[target])
  return (
    <section className="topics share" aria-labelledby="share" hidden={visible.length === 0}>
      <h2 id="share">{words.share}</h2>
      <ul>
        <li hidden>
          <button type="button">{words.share}</button>
        </li>
        {visible.map((target) => (
          <li key={target}>
            <a href={shareHref(target, headline, url)}>{target === 'email' ? words.byMail : SERVICE_NAMES[target]}</a>
          </li>
        ))}
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
