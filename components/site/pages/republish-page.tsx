import { JsonData } from '#components/seo/json-ld.tsx'
import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { licenceOf } from '#domain/republish/republish-terms.ts'
import type { RepublishText } from '#domain/republish/republish-text.ts'
import { ITEM_ID } from '#domain/republish/taken-story.ts'
import { TELL_PATH } from '#domain/urls/copy-forms.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { type RepublishWords, republishWordsOf } from '#domain/words/republish/republish-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { article: ArticleView; text: RepublishText; hasGiven: boolean; site: SiteView }

/** A story’s text for others, to copy without script, and the form by which a house says where its copy stands. */
export function RepublishPage({ article, text, hasGiven, site }: Props) {
  const { words, language } = republishWordsOf(site.language)
  const licence = licenceOf(site.republishLicence)
  const terms = licence?.url ?? site.rights.terms
  return (
    <Frame site={site}>
      <PageHead title={words.title(article.headline)} speech={speechIn(site, site.language)}>
        <p className="standfirst">{words.rules(site.name)}</p>
      </PageHead>
      <div className="republish-text" lang={language} dir={directionOf(language)}>
        <p>
          {terms === '' ? (
            words.licence(words.ownTerms)
          ) : (
            <a href={terms}>{words.licence(licence?.name ?? words.ownTerms)}</a>
          )}{' '}
          {hasGiven ? words.pictures : words.noPictures}
        </p>
        <Copied id="copy-html" label={words.html} text={text.html} rows={14} />
        <Copied id="copy-text" label={words.text} text={text.text} rows={14} lang={article.language} />
        <Copied id="copy-head" label={words.head} text={text.head} rows={2} hint={words[site.republishRule]} />
        <Tell slug={article.slug} words={words.form} />
        <JsonData id={ITEM_ID} data={text.item} />
      </div>
    </Frame>
  )
}

type CopiedProps = { id: string; label: string; text: string; rows: number; lang?: string; hint?: string }

/** A text to select and copy; that of the story stands in its own direction. */
const Copied = ({ id, label, text, rows, lang, hint }: CopiedProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
    <textarea
      id={id}
      readOnly
      rows={rows}
      defaultValue={text}
      lang={lang}
      dir={lang === undefined ? 'ltr' : directionOf(lang)}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
  </div>
)

const Tell = ({ slug, words }: { slug: string; words: RepublishWords['form'] }) => (
  <form className="letter-form" action={TELL_PATH} method="post" aria-labelledby="tell">
    <h2 id="tell">{words.title}</h2>
    <p>{words.text}</p>
    <input type="hidden" name="story" value={slug} />
    <div className="field">
      <label htmlFor="tell-house">{words.house}</label>
      <input id="tell-house" name="house" required maxLength={120} autoComplete="organization" />
    </div>
    <div className="field">
      <label htmlFor="tell-contact">{words.contact}</label>
      <input id="tell-contact" type="email" name="contact" required maxLength={254} autoComplete="email" />
    </div>
    <div className="field">
      <label htmlFor="tell-address">{words.address}</label>
      <input id="tell-address" type="url" name="address" required maxLength={2_048} pattern="https://.*" />
    </div>
    <button className="button" type="submit">
      {words.send}
    </button>
  </form>
)
