import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { StoryRow } from '#components/ui/story-row.tsx'
import { foreign } from '#components/ui/story.tsx'
import { madeByLine } from '#domain/article/fields/made-by.ts'
import type { CopyCorrection, CopyStory, WebCopyView } from '#domain/newsletters/reader-views.ts'
import { articlePath, newsletterPath, NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { date } from '#domain/words/dates.ts'
import { type NewsletterWords, newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** The web copy of an edition, in its language: its own words, and its stories as they are now. */
export function WebCopyPage({ copy, site }: { copy: WebCopyView; site: SiteView }) {
  const { list, subject, preheader, above, parts, corrections, at } = copy
  const speech = speechIn(site, list.language, site.language)
  const { copy: words, letter } = newsletterWordsOf(speech.language).words
  const archive = newsletterPath(list.slug)
  const way = [
    { name: speech.words.newsletters, path: NEWSLETTERS_PATH },
    { name: list.name, path: archive },
  ]
  return (
    <Frame site={site}>
      <div {...foreign(list, speechIn(site, site.language))}>
        <PageHead
          title={subject}
          speech={speech}
          above={<Crumbs way={way} here={subject} speech={speech} isHereUnseen />}
        >
          {preheader !== '' && <p className="standfirst">{preheader}</p>}
          <p className="meta">{words.asNow(date(at, speech))}</p>
        </PageHead>
        <Above above={above} />
        <div className="days">
          {parts.map(({ heading, look, stories }, n) => (
            <section key={n}>
              <h2 className={heading === '' ? 'unseen' : undefined}>{heading || subject}</h2>
              <div>
                {stories.map((one) => (
                  <Part key={one.id} of={one} hasPicture={look !== 'lines'} speech={speech} letter={letter} />
                ))}
              </div>
            </section>
          ))}
          {corrections.length > 0 && (
            <section>
              <h2>{letter.correctedSince}</h2>
              <div>
                {corrections.map((one, n) => (
                  <PutRight key={n} of={one} letter={letter} />
                ))}
              </div>
            </section>
          )}
        </div>
        <p className="sub">
          <a href={archive}>{words.all(list.name)}</a>
          {list.isOpen && <a href={NEWSLETTERS_PATH}>{words.getIt}</a>}
        </p>
      </div>
    </Frame>
  )
}

/** The letter above the stories. */
function Above({ above }: Pick<WebCopyView, 'above'>) {
  if (above.length === 0) return null
  return (
    <div className="prose">
      {above.map((spans, n) => (
        <p key={n}>
          {spans.map(({ text, href }, m) =>
            href === undefined ? (
              text
            ) : (
              <a key={m} href={href}>
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  )
}

type PartProps = { of: CopyStory; hasPicture: boolean; speech: Speech; letter: NewsletterWords['letter'] }

function Part({ of, hasPicture, speech, letter }: PartProps) {
  const { story } = of
  if (story === null) return <p className="row standfirst">{[letter.withdrawn, of.notice ?? ''].join(' ').trim()}</p>
  const lead = trimStandfirst(story.standfirst) || trimStandfirst(story.firstLines)
  const made = madeByLine(story.madeBy, speech.words)
  const words = (lead !== '' || made !== '' || of.corrections.length > 0) && (
    <div className="standfirst">
      {lead !== '' && <p>{lead}</p>}
      {made !== '' && <p className="meta">{made}</p>}
      {of.corrections.map(({ at, note }) => (
        <p key={at} className="meta">
          {speech.words.corrected} {date(at, speech)}: {note}
        </p>
      ))}
    </div>
  )
  return (
    <StoryRow
      story={hasPicture ? story : { ...story, picture: null }}
      speech={speech}
      format="stamp"
      standfirst={words}
    />
  )
}

/** A story of an earlier letter that this one named as put right. */
function PutRight({ of: { slug, headline, note }, letter }: { of: CopyCorrection; letter: NewsletterWords['letter'] }) {
  return (
    <article className="row">
      {headline !== '' && (
        <h3 className="headline h3">{slug === null ? headline : <a href={articlePath(slug)}>{headline}</a>}</h3>
      )}
      <p className="standfirst">{note ?? letter.withdrawn}</p>
    </article>
  )
}
