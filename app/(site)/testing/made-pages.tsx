import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticlePage } from '#components/article/article-page.tsx'
import { SectionPage } from '#components/site/pages/section-page.tsx'
import { StandingPage } from '#components/site/pages/standing-page.tsx'
import { noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import type { MadePage, PageMaker } from '#db/import/proof/public-pages.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { standingPage } from '#db/queries/pages/page-view.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { site } from '#db/queries/settings/site.ts'

/** Makes stories, standing pages and sections with the components of readers' pages. Counts what it made. */
export function pagesOf(db: Db): PageMaker & { made: string[]; change: (html: string, path: string) => string } {
  const maker = {
    build: 'test',
    atOnce: 2,
    made: [] as string[],
    /** Changes a page on its way to the proof. */
    change: (html: string, _path: string) => html,
    async make(path: string): Promise<MadePage> {
      maker.made.push(path)
      const note = noteOf(db)
      const tags = new Set<string>()
      const page = collectReading(tags, () => elementOf(db, path))
      const html = page === null ? '' : maker.change(renderToStaticMarkup(page), path)
      return { status: page ? 200 : 404, html, tags: [...tags], note }
    },
  }
  return maker
}

function elementOf(db: Db, path: string): ReactElement | null {
  const paper = site(db)
  const story = /^\/article\/(.+)$/.exec(path)?.[1]
  const article = story === undefined ? null : articlePage(db, { slug: story })
  if (article) return <ArticlePage article={article} site={paper} live={null} around={null} writers={[]} url={null} />
  const slug = path.slice(1)
  const section = sectionFront(db, { slug, page: 1 })
  if (section) return <SectionPage {...section} site={paper} />
  const standing = standingPage(db, { slug })
  return standing && <StandingPage page={standing} site={paper} takesRequests={requestRules(db).isOpen} />
}
