import type { ReactNode } from 'react'
import { AboutAuthors } from '#components/article/about-authors.tsx'
import { After } from '#components/article/after.tsx'
import { ArticleBody } from '#components/article/article-body.tsx'
import { ArticleHead } from '#components/article/article-head.tsx'
import { EmbedScript } from '#components/article/blocks/embed.tsx'
import { Caption } from '#components/article/blocks/figure.tsx'
import { Contents } from '#components/article/contents.tsx'
import { KeyMoments, LiveBar, LivePosts } from '#components/article/live-story.tsx'
import { Notices } from '#components/article/notices.tsx'
import { hasHanging, Rail } from '#components/article/rail.tsx'
import { RepublishPanel } from '#components/article/republish-panel.tsx'
import { Share } from '#components/article/share.tsx'
import { StoryFacts } from '#components/article/story-facts.tsx'
import { Frame } from '#components/site/frame.tsx'
import { JoinBox } from '#components/site/newsletters/join-box.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { foreign } from '#components/ui/story.tsx'
import { genreOf } from '#domain/article/fields/genre.ts'
import { isLongRead } from '#domain/article/fields/long-read.ts'
import { storyOpening } from '#domain/article/fields/story-opening.ts'
import type { LiveParts } from '#domain/document/live/live-parts.ts'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'
import type { TypePair } from '#domain/paper/look-fields.ts'
import { machineWords } from '#domain/picture/source-type.ts'
import { articlePath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { ArticleView, AuthorCard, RelatedStoriesView, SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

type Props = {
  article: ArticleView
  site: SiteView
  /** A page of a live story's updates; null for any other story. */
  live: LiveParts | null
  /** Related and neighbouring stories; null on further pages of a live story. */
  around: RelatedStoriesView | null
  /** Cards at the end of the story. */
  writers: AuthorCard[]
  /** The absolute URL to share; null if there is none. */
  url: string | null
  /** Newsletters that readers can join; none in previews. */
  newsletters?: NewsletterRef[]
}

/** A story as readers see it, in the language of the story. The desk's preview renders the same component. */
export function ArticlePage({ article, site, live, around, writers, url, newsletters = [] }: Props) {
  const speech = speechIn(site, article.language, site.language)
  const paper = speechIn(site, site.language)
  const primary = article.sections[0]
  const isOpinion = genreOf(article) === 'opinion'
  const isLong = isLongRead(article)
  const hasMargin = live ? live.live.known.length > 0 : hasHanging(article.document)
  // Without further stories on a topic the related ones stand at the end, with their pictures.
  // Pictures of a long read take all columns.
  const rail = !hasMargin && !isLong && around?.fromTopic ? around.related : []
  const kind = [
    isOpinion ? 'opinion-page' : !article.picture && article.live === null && 'no-picture',
    isLong && 'long-read',
  ]
  const beside = rail.length > 0 && <Rail stories={rail} speech={paper} />
  const end = <End article={article} url={url} site={site} writers={writers} speech={speech} paper={paper} />
  return (
    <Frame site={site} current={primary?.slug}>
      <article className={['article', ...kind].filter(Boolean).join(' ')} data-section={primary?.accent}>
        <Crumbs
          way={primary ? [{ name: primary.name, path: sectionPath(primary.slug) }] : []}
          here={article.headline}
          speech={paper}
          hereIn={foreign(article, paper)}
          isHereUnseen
        />
        <div lang={article.language} dir={directionOf(article.language)}>
          <Opening article={article} speech={speech} type={site.type} />
          {live ? (
            <>
              <LiveBar
                story={url === null ? null : article.id}
                parts={live}
                isOver={article.live === 'closed'}
                speech={speech}
              />
              <LiveGrid article={article} live={live} end={end} beside={beside} speech={speech} />
            </>
          ) : (
            <div className="story-grid">
              <div className="facts-of-story">
                <StoryFacts article={article} speech={speech} />
                <Contents article={article} speech={speech} />
              </div>
              <div className={hasMargin && !isLong ? 'words flanked' : 'words'}>
                <Notices article={article} speech={speech} />
                <ArticleBody
                  document={article.document}
                  pictures={article.pictures}
                  liveStories={article.liveStories}
                  hasLead={article.picture !== null || isOpinion}
                  isLong={isLong}
                  hasInitial={isLong || isOpinion}
                  speech={speech}
                />
                {end}
              </div>
              {beside}
            </div>
          )}
        </div>
        <EmbedScript blocks={article.document.blocks} />
        {newsletters.length > 0 && (
          <JoinBox lists={newsletters} paper={site.name} language={site.language} from={articlePath(article.slug)} />
        )}
        {around && (
          <After around={around} section={primary} source={article.source} speech={paper} hasRail={rail.length > 0} />
        )}
      </article>
    </Frame>
  )
}

/** Classes of the openings that are as wide as the page: pages have the rules of one kind only. */
const FULL = { across: 'across', under: 'across under' } as const

type Parts = { article: ArticleView; speech: Speech }

/** The head of a story with its lead picture; on a desktop beside or above it. */
function Opening({ article, speech, type }: Parts & { type: TypePair }) {
  const { picture, corrections, isOld, live } = article
  const head = <ArticleHead article={article} speech={speech} type={type} />
  if (!picture) return head
  const kind = storyOpening(article)
  const isFull = kind === 'across' || kind === 'under'
  const isNoticed = corrections.length > 0 || isOld || live === 'closed'
  return (
    <div className={isFull ? FULL[kind] : `opening ${kind}${isNoticed ? ' noticed' : ''}`}>
      {head}
      <figure className="lead-figure">
        <div className="lead-box">
          <Picture
            picture={picture}
            sizes={isFull ? SIZES.full : SIZES.article}
            alt={picture.alt}
            isFirst
            keepsSize
            {...(kind === 'upright' && { ratio: '1x1' })}
          />
        </div>
        <Caption {...picture} made={machineWords(picture, speech.words)} />
      </figure>
    </div>
  )
}

type LiveProps = Parts & { live: LiveParts; end: ReactNode; beside: ReactNode }

/** A live story: facts and key moments, updates with what is known; on a phone in this order. */
function LiveGrid({ article, live, end, beside, speech }: LiveProps) {
  const { pictures, liveStories } = article
  return (
    <div className="live-grid">
      <div className="live-side">
        <div className="facts-of-story">
          <StoryFacts article={article} speech={speech} />
        </div>
        <KeyMoments parts={live} speech={speech} />
      </div>
      <LivePosts
        parts={live}
        isOver={article.live === 'closed'}
        notices={<Notices article={article} speech={speech} />}
        end={end}
        {...{ pictures, liveStories, speech }}
      />
      {beside}
    </div>
  )
}

type EndProps = Parts & { url: string | null; site: SiteView; writers: AuthorCard[]; paper: Speech }

/** Share links, topics and authors below the text. */
function End({ article, url, site, writers, speech, paper }: EndProps) {
  const { headline, topics } = article
  if (url === null && topics.length === 0 && writers.length === 0) return null
  return (
    <div className="end">
      {url !== null && <Share headline={headline} url={url} targets={site.shareTo} speech={speech} />}
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
      {url !== null && <RepublishPanel article={article} site={site} />}
      <AboutAuthors writers={writers} speech={paper} />
    </div>
  )
}
