import { After } from '#components/article/after.tsx'
import { ArticleBody } from '#components/article/article-body.tsx'
import { ArticleHead } from '#components/article/article-head.tsx'
import { EmbedScript } from '#components/article/blocks/embed.tsx'
import { Caption } from '#components/article/blocks/figure.tsx'
import { Contents } from '#components/article/contents.tsx'
import { KeyMoments, LivePosts, NewerUpdates, WhatIsKnown } from '#components/article/live-story.tsx'
import { Notices } from '#components/article/notices.tsx'
import { Share } from '#components/article/share.tsx'
import { StoryFacts } from '#components/article/story-facts.tsx'
import { Frame } from '#components/site/frame.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign } from '#components/ui/story.tsx'
import { genreOf } from '#domain/article/genre.ts'
import type { LiveParts } from '#domain/document/live-parts.ts'
import { sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { RelatedStoriesView, ArticleView, SiteView } from '#domain/views.ts'
import { directionOf, type Speech, speechIn } from '#domain/words/speech.ts'

type Props = {
  article: ArticleView
  site: SiteView
  /** A page of a live story's updates; null for any other story. */
  live: LiveParts | null
  /** Related and neighbouring stories; null on further pages of a live story. */
  around: RelatedStoriesView | null
  /** The absolute URL to share; null if there is none. */
  url: string | null
}

/** A story as readers see it, in the language of the story. The desk's preview renders the same component. */
export function ArticlePage({ article, site, live, around, url }: Props) {
  const speech = speechIn(site, article.language, site.language)
  const paper = speechIn(site, site.language)
  const primary = article.sections[0]
  const isOpinion = genreOf(article) === 'opinion'
  const kind = [isOpinion ? 'opinion-page' : !article.picture && article.live === null && 'no-picture']
  return (
    <Frame site={site} current={primary?.slug}>
      <article className={['article', ...kind].filter(Boolean).join(' ')} data-section={primary?.accent}>
        <Crumbs
          way={primary ? [{ name: primary.name, path: sectionPath(primary.slug) }] : []}
          here={article.headline}
          speech={paper}
          hereIn={foreign(article, paper)}
        />
        <div lang={article.language} dir={directionOf(article.language)}>
          <ArticleHead article={article} speech={speech} type={site.type} />
          {article.picture && (
            <figure className="lead-figure">
              <Picture picture={article.picture} sizes={SIZES.article} alt={article.picture.alt} isFirst />
              <Caption {...article.picture} />
            </figure>
          )}
          {live ? (
            <>
              <NewerUpdates parts={live} isOver={article.live === 'closed'} speech={speech} />
              <LiveGrid article={article} live={live} url={url} speech={speech} />
            </>
          ) : (
            <div className="story-grid">
              <div className="facts-of-story">
                <StoryFacts article={article} speech={speech} />
                <Contents article={article} speech={speech} />
              </div>
              <div>
                <Notices article={article} speech={speech} />
                <ArticleBody
                  document={article.document}
                  pictures={article.pictures}
                  hasLead={article.picture !== null || isOpinion}
                  speech={speech}
                />
                <End article={article} url={url} speech={speech} />
              </div>
            </div>
          )}
        </div>
        <EmbedScript blocks={article.document.blocks} />
        {around && <After around={around} section={primary} source={article.source} speech={paper} />}
      </article>
    </Frame>
  )
}

type Parts = { article: ArticleView; url: string | null; speech: Speech }

/** A live story: facts and key moments, what is known, updates; on a phone in this order. */
function LiveGrid({ article, live, url, speech }: Parts & { live: LiveParts }) {
  const { pictures } = article
  const isFirst = live.page.page === 1
  return (
    <div className="live-grid">
      <div>
        <div className="facts-of-story">
          <StoryFacts article={article} speech={speech} />
        </div>
        <KeyMoments parts={live} speech={speech} />
      </div>
      {isFirst && <WhatIsKnown known={live.live.known} pictures={pictures} notes={live.notes} speech={speech} />}
      <div className="posts">
        <Notices article={article} speech={speech} />
        <LivePosts parts={live} isOver={article.live === 'closed'} pictures={pictures} speech={speech} />
        <End article={article} url={url} speech={speech} />
      </div>
    </div>
  )
}

/** Share links and topics below the text. */
function End({ article: { headline, topics }, url, speech }: Parts) {
  if (url === null && topics.length === 0) return null
  return (
    <div className="end">
      {url !== null && <Share headline={headline} url={url} speech={speech} />}
      {topics.length > 0 && (
        <nav className="topics" aria-labelledby="story-topics">
          <h2 id="story-topics">{speech.words.topics}</h2>
          <ul>
            {topics.map(({ slug, name }) => (
              <li key={slug}>
                <a href={topicPath(slug)} rel="tag">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
