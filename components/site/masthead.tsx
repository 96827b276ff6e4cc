import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import type { PictureView, SiteView } from '#domain/views.ts'
import { longDay } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  site: SiteView
  speech: Speech
  /** The paper's date: on the front only, whose page changes at midnight. */
  today?: string | undefined
}

/**
 * The wordmark or logo between two small columns. On the front it is the page's `h1`.
 * *Sections*, on a phone, opens the bar below in place: the style sheet lays all of its links out, without a script.
 */
export function Masthead({ site: { name, tagline, logo, logoDark, masthead, sections }, speech, today }: Props) {
  const { words } = speech
  const hasSections = sections.length > 0
  const Wordmark = today === undefined ? 'p' : 'h1'
  return (
    <header className="wrap top">
      <div className="top-side">
        {today !== undefined && today !== '' && (
          <b>
            <time dateTime={today}>{longDay(today, speech)}</time>
          </b>
        )}{' '}
        {today !== undefined && tagline !== '' && <span>{tagline}</span>}
      </div>
      <Wordmark className="wordmark">
        <a href="/">{masthead === 'logo' && logo ? <Logo name={name} light={logo} dark={logoDark} /> : name}</a>
      </Wordmark>
      <div className="top-side tools">
        <button type="button" id="theme" hidden data-dark={words.dark} data-light={words.light}>
          <span className="disc" aria-hidden="true" />
          <span className="say">{words.dark}</span>
        </button>
        <a href="/search">
          <svg className="lens" viewBox="0 0 12 12" aria-hidden="true">
            <circle cx="5" cy="5" r="3.8" />
            <path d="m8 8 3.4 3.4" />
          </svg>
          <span className="say">{words.search}</span>
        </a>
        {hasSections && (
          <details className="menu">
            <summary>{words.sections}</summary>
          </details>
        )}
      </div>
    </header>
  )
}

/** The logo, and the one for dark pages where there is one: the style rules of `PaperLook` show one of them. */
function Logo({ name, light, dark }: { name: string; light: PictureView; dark: PictureView | null }) {
  const day = <Picture picture={light} sizes={SIZES.logo} alt={name} isFirst />
  if (!dark) return day
  return (
    <>
      <span className="by-day">{day}</span>
      <span className="by-night">
        <Picture picture={dark} sizes={SIZES.logo} alt={name} />
      </span>
    </>
  )
}
