import { AboutPaper } from '#components/front/about-paper.tsx'
import { Band } from '#components/front/band.tsx'
import { Close } from '#components/front/close.tsx'
import { LiveTop } from '#components/front/live-top.tsx'
import { TopBand } from '#components/front/top-band.tsx'
import { YoungFront } from '#components/front/young-front.tsx'
import { Frame } from '#components/site/frame.tsx'
import { JoinBox } from '#components/site/newsletters/join-box.tsx'
import type { TimeFormat } from '#components/ui/moment.tsx'
import { Strip } from '#components/ui/strip.tsx'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'
import type { BannerView } from '#domain/paper/banner-fields.ts'
import type { FrontBand, FrontView, SiteView, TeaserView } from '#domain/views.ts'
import { dayIn } from '#domain/words/dates.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

const keyOf = (band: FrontBand, n: number) => `${band.kind}-${n}`

/** Stories of this year show day and time, older ones the date: the page depends on the year, on no other clock. */
function formatOn(day: string, today: string): TimeFormat {
  return day.slice(0, 4) === today.slice(0, 4) ? 'stamp' : 'date'
}

type Props = { front: FrontView; site: SiteView; banner?: BannerView | null; newsletters?: NewsletterRef[] }

/** The front page of the paper. */
export function FrontPage({ front, site, banner = null, newsletters = [] }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  const formatOf = (story: TeaserView) => formatOn(dayIn(story.publishedAt, site.zone), front.today)
  const isEmpty = !front.lead && front.latest.length === 0
  return (
    <Frame site={site} today={front.today} banner={banner} as="front">
      {isEmpty && (
        <section className="young lead">
          <h2 className="headline h7">{words.emptyHeadline}</h2>
          <p className="standfirst">{words.emptyText}</p>
        </section>
      )}
      {front.young.length > 0 ? (
        <YoungFront stories={front.young} speech={speech} formatOf={formatOf} />
      ) : (
        <FullFront front={front} speech={speech} formatOf={formatOf} />
      )}
      {(isEmpty || front.young.length > 0) && <AboutPaper site={site} speech={speech} />}
      <Close front={front} speech={speech} />
      {newsletters.length > 0 && <JoinBox lists={newsletters} paper={site.name} language={site.language} from="/" />}
    </Frame>
  )
}

type FullProps = { front: FrontView; speech: Speech; formatOf: (story: TeaserView) => TimeFormat }

function FullFront({ front, speech, formatOf }: FullProps) {
  return (
    <>
      {front.layout === 'live' && front.live && <LiveTop live={front.live} speech={speech} />}
      <TopBand front={front} speech={speech} formatOf={formatOf} />
      {front.strip.length > 0 && (
        <section className="band" aria-label={speech.words.alsoToday}>
          <Strip stories={front.strip} speech={speech} formatOf={formatOf} as="ruled" />
        </section>
      )}
      {front.bands.map((band, n) => (
        <Band key={keyOf(band, n)} band={band} speech={speech} />
      ))}
    </>
  )
}
