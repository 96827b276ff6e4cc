import { Frame } from '#components/site/frame.tsx'
import { ListPage } from '#components/site/pages/list-page.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { AuthorView, ListView, SiteView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** The page of a byline: the author and their stories. */
export function AuthorPage({ author, list, site }: { author: AuthorView; list: ListView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  const path = authorPath(author.slug)
  return (
    <Frame site={site}>
      <div data-section={list.items[0]?.section?.accent}>
        <header className="page-head">
          <Crumbs way={[]} here={author.name} speech={speech} />
          <Person author={author} page={list.page} speech={speech} />
        </header>
        <ListPage
          list={list}
          base={path}
          by="month"
          speech={speech}
          byAuthor={author.slug}
          feedOf={site.feeds.authors ? path : null}
        />
      </div>
    </Frame>
  )
}

type PersonProps = { author: AuthorView; page: number; speech: Speech }

function Person({ author, page, speech }: PersonProps) {
  const { words } = speech
  const about = [author.role, author.bio].filter((text) => text !== '').join('. ')
  return (
    <div className={author.portrait ? 'person' : 'person faceless'}>
      {author.portrait && (
        <div className="face">
          <Picture picture={author.portrait} ratio="1x1" sizes={SIZES.face} alt={author.portrait.alt} isFirst />
        </div>
      )}
      <h1 className="headline h6">
        {author.name}
        {page > 1 && <span className="plain">, {words.page(page)}</span>}
      </h1>
      {about !== '' && <p className="standfirst">{about}</p>}
      <nav className="sub" aria-label={words.more}>
        <span>{words.stories(author.storyCount)}</span>
        {author.links.map(({ label, url }) => (
          <a key={url} href={url} rel="me noopener">
            {label}
          </a>
        ))}
      </nav>
    </div>
  )
}
