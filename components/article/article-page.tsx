import { After } from '#components/article/after.tsx'
import { ArticleBody } from '#components/article/article-body.tsx'
import { ArticleHead } from '#components/article/article-head.tsx'
import { EmbedScript } from '#components/article/blocks/embed.tsx'
import { Caption } from '#components/article/blocks/figure.tsx'
import { KeyMoments, LivePosts, partsOfLive, WhatIsKnown } from '#components/article/live-story.tsx'
import { Notices } from '#components/article/notices.tsx'
import { StoryFacts } from '#components/article/story-facts.tsx'
import { Frame } from '#components/site/frame.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign } from '#components/ui/story.tsx'
import { genreOf } from '#domain/article/genre.ts'
import { articlePath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView, TeaserView } from '#domain/views.ts'
import { directionOf, type Speech, speechIn } from '#domain/words/speech.ts'

type Props = { article: ArticleView; site: SiteView; related?: TeaserView[]; next?: TeaserView | null }

/** A story as readers see it; the desk's preview draws the same. It speaks the language of the story. */
export function ArticlePage({ article, site, related = [], next = null }: Props) {
  const speech = speechIn(site, article.language, site.language)
  const around = speechIn(site, site.language)
  const primary = article.sections[0]
  const kind = [
    !article.picture && article.live === null && 'no-picture',
    genreOf(article) === 'opinion' && 'opinion-page',
  ]
  return (
    <Frame site={site} current={primary?.slug}>
      <article className={['article', ...kind].filter(Boolean).join(' ')} data-section={primary?.accent}>
        <Crumbs
          way={primary ? [{ name: primary.name, path: sectionPath(primary.slug) }] : []}
          here={article.headline}
          speech={around}
          hereIn={foreign(article, around)}
        />
        <div lang={article.language} dir={directionOf(article.language)}>
          <ArticleHead article={article} speech={speech} />
          {article.picture && (
            <figure className="lead-figure">
              <Picture picture={article.picture} sizes={SIZES.article} alt={article.picture.alt} isFirst />
              <Caption {...article.picture} />
            </figure>
          )}
          {article.live === null ? (
            <div className="story-grid">
              <StoryFacts article={article} speech={speech} />
              <div>
                <Notices article={article} speech={speech} />
                <ArticleBody document={article.document} pictures={article.pictures} speech={speech} />
                <Topics article={article} speech={speech} />
              </div>
            </div>
          ) : (
            <LiveGrid article={article} speech={speech} />
          )}
        </div>
        <EmbedScript blocks={article.document.blocks} />
        <After related={related} next={next} speech={around} />
      </article>
    </Frame>
  )
}

/** A live story: facts and key moments, what is known, updates. On a phone they stand in this order. */
function LiveGrid({ article, speech }: { article: ArticleView; speech: Speech }) {
  const { live, notes } = partsOfLive(article.document)
  const said = { pictures: article.pictures, notes, speech }
  return (
    <div className="live-grid">
      <div>
        <StoryFacts article={article} speech={speech} />
        <KeyMoments moments={live.moments} last={live.last} speech={speech} />
      </div>
      <WhatIsKnown known={live.known} {...said} />
      <div className="posts">
        <Notices article={article} speech={speech} />
        <LivePosts live={live} path={articlePath(article.slug)} isOver={article.live === 'closed'} {...said} />
        <Topics article={article} speech={speech} />
      </div>
    </div>
  )
}

function Topics({ article: { topics }, speech }: { article: ArticleView; speech: Speech }) {
  if (topics.length === 0) return null
  return (
    <div className="end">
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
    </div>
  )
}
