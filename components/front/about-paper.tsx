import { PlainHead } from '#components/ui/band-head.tsx'
import { Cells } from '#components/ui/cells.tsx'
import { feedPath, pagePath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The last band of a front with few stories: about the paper, and how to follow it. */
export function AboutPaper({ site, speech: { words } }: { site: SiteView; speech: Speech }) {
  const about = site.pages.find(({ kind }) => kind === 'about')
  const description = site.description || site.tagline
  const isKnown = about !== undefined || description !== ''
  const parts = Number(isKnown) + Number(site.feeds.paper)
  if (parts === 0) return null
  return (
    <Cells pattern={parts === 2 ? '6+6' : '12'} as="band about">
      {isKnown && (
        <section data-cell="" aria-label={words.aboutPaper}>
          <PlainHead title={words.aboutPaper} />
          {description !== '' && <p className="standfirst flush">{description}</p>}
          {about && (
            <p className="sub">
              <a href={pagePath(about.slug)}>{about.title}</a>
            </p>
          )}
        </section>
      )}
      {site.feeds.paper && (
        <section data-cell="" aria-label={words.follow}>
          <PlainHead title={words.follow} />
          <p className="standfirst flush">{words.followText}</p>
          <p className="sub">
            <a href={feedPath('/')}>{words.feed}</a>
          </p>
        </section>
      )}
    </Cells>
  )
}
