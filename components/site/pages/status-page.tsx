import { Frame } from '#components/site/frame.tsx'
import { SmallSearch } from '#components/site/search/search-form.tsx'
import { PlainHead } from '#components/ui/band-head.tsx'
import { Strip } from '#components/ui/strip.tsx'
import type { SiteView, TeaserView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'
import type { StatusCode } from '#domain/words/words.ts'

type Props = { code: StatusCode; site: SiteView; stories: TeaserView[]; notice?: string | null }

/** Status of the words in a copy of the paper as files, where the paper itself needs a server: no error. */
const NOT_IN_A_COPY = 501

/** An error page: says why there is no page, and how to go on. `notice` is the paper's own sentence about it. */
export function StatusPage({ code, site, stories, notice = null }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  const { title, text } = words.status[code]
  return (
    <Frame site={site}>
      <div className="status">
        {code !== NOT_IN_A_COPY && (
          <p className="kicker">
            <span className="plain">{code}</span>
          </p>
        )}
        <h1 className="headline h7">{title}</h1>
        <p className="standfirst">{text}</p>
        {notice !== null && <p className="notice">{notice}</p>}
        {code < 500 && <SmallSearch speech={speech} />}
      </div>
      {stories.length > 0 && (
        <section className="band" aria-label={words.inThePaperNow}>
          <PlainHead title={words.inThePaperNow} />
          <Strip stories={stories} speech={speech} />
        </section>
      )}
    </Frame>
  )
}
