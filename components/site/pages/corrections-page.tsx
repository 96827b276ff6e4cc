import { Frame } from '#components/site/frame.tsx'
import { ListFeed } from '#components/site/list-feed.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { RequestsLink } from '#components/site/requests-link.tsx'
import { inRuns } from '#components/ui/days.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { foreign } from '#components/ui/story.tsx'
import { correctionsPolicyOf } from '#domain/paper/policies.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { CorrectionItem, CorrectionsView, SiteView } from '#domain/views.ts'
import { dayIn, longDay } from '#domain/words/dates.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

type Props = { list: CorrectionsView; site: SiteView; takesRequests: boolean }

/** The corrections by date, newest first. */
export function CorrectionsPage({ list: { items, page, hasNext }, site, takesRequests }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  const policy = correctionsPolicyOf(site)
  return (
    <Frame site={site}>
      <PageHead title={words.corrections} page={page} speech={speech}>
        <p className="standfirst">{words.correctionsLead}</p>
        {policy !== null && (
          <nav className="sub" aria-label={words.more}>
            <a href={policy}>{words.howWeCorrect}</a>
          </nav>
        )}
      </PageHead>
      {items.length === 0 && <p className="standfirst nothing">{words.nothingCorrected}</p>}
      <div className="days">
        {inRuns(items, ({ at }) => dayIn(at, site.zone)).map(({ key, items: ofDay }) => (
          <section key={key}>
            <h2>{longDay(key, speech)}</h2>
            <div>
              {ofDay.map((one) => (
                <Correction key={one.id} correction={one} speech={speech} />
              ))}
            </div>
          </section>
        ))}
      </div>
      <Pagination base="/corrections" page={page} hasNext={hasNext} older={words.olderCorrections} speech={speech} />
      {takesRequests && <RequestsLink site={site} />}
      {site.feeds.corrections && <ListFeed of="/corrections" speech={speech} />}
    </Frame>
  )
}

function Correction({ correction, speech }: { correction: CorrectionItem; speech: Speech }) {
  const { at, note, slug, headline } = correction
  return (
    <article className="row" {...foreign(correction, speech)}>
      <h3 className="headline h3">
        <ScriptFace language={correction.language} />
        <a href={articlePath(slug)}>{headline}</a>
      </h3>
      <p className="standfirst">{note}</p>
      <p className="meta">
        {speech.words.corrected} <Moment at={at} format="full" speech={speech} />
      </p>
    </article>
  )
}
