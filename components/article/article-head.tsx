import { Signed } from '#components/article/signed.tsx'
import { ItalicPreload } from '#components/site/font-preload.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { genreIn, genreOf } from '#domain/article/fields/genre.ts'
import { isLongRead } from '#domain/article/fields/long-read.ts'
import type { TypePair } from '#domain/paper/look-fields.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { ArticleView, AuthorRef } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** True if the genre needs a label: news needs none, nor a genre that the section or the kicker already states. */
function needsLabel(article: ArticleView, { words }: Speech): boolean {
  const genre = genreOf(article)
  return genre !== 'news' && genre !== genreIn(article.sections) && article.kicker !== words.genres[genre]
}

/** The step of a headline by its length, so that it takes three lines at most. */
const sizeOf = (headline: string) => (headline.length <= 75 ? 6 : headline.length <= 130 ? 5 : 4)

type Props = { article: ArticleView; speech: Speech; type: TypePair }

/** Labels, headline, standfirst, byline and dates; for opinion, the writer above them. */
export function ArticleHead({ article, speech, type }: Props) {
  const isOpinion = genreOf(article) === 'opinion'
  const voice = isOpinion ? ' voice' : isLongRead(article) ? ' quiet' : ''
  const writer = isOpinion ? article.authors[0] : undefined
  const isNamed = article.kicker === '' || article.kicker === writer?.name
  return (
    <header className="article-head">
      <ScriptFace language={article.language} />
      {isOpinion && <ItalicPreload of={article.headline} type={type} />}
      <Labels article={article} speech={speech} />
      {writer && <Writer writer={writer} isFirst={!article.picture} />}
      <div className="titles">
        {!isNamed && <p className="kicker">{article.kicker}</p>}
        <h1 className={`headline h${sizeOf(article.headline)}${voice}`}>{article.headline}</h1>
      </div>
      {article.standfirst !== '' && <p className="standfirst">{article.standfirst}</p>}
      <Signed article={article} speech={speech} />
    </header>
  )
}

/** Live sign and genre. The sections are named by the breadcrumb and under the byline. */
function Labels({ article, speech }: Pick<Props, 'article' | 'speech'>) {
  const { words } = speech
  const isOpen = article.live === 'open'
  const hasGenre = needsLabel(article, speech)
  if (!isOpen && !hasGenre) return null
  return (
    <ul className="labels">
      {isOpen && (
        <li>
          <span className="live-sign">{words.live}</span>
        </li>
      )}
      {hasGenre && (
        <li>
          <span className="genre">{words.genres[genreOf(article)]}</span>
        </li>
      )}
    </ul>
  )
}

function Writer({ writer: { slug, name, role, portrait }, isFirst }: { writer: AuthorRef; isFirst: boolean }) {
  return (
    <div className="writer">
      {portrait && <Picture picture={portrait} ratio="1x1" sizes={SIZES.smallFace} isFirst={isFirst} />}
      <p>
        <a href={authorPath(slug)} rel="author">
          <b>{name}</b>
        </a>{' '}
        {role}
      </p>
    </div>
  )
}
